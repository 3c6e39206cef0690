-- The product's own models: what was shipped last, and which of them a process owner has changed, too.
create table shipped_model (
  name varchar(200) primary key,
  -- SHA-256 of the file that was shipped last, in hexadecimal; null if the product's never was.
  hash varchar(64),
  -- When a start first found that both a process owner and the product have changed the model.
  conflict_since timestamp(3) with time zone
);
