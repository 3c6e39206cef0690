package org.eventassurance.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import org.eventassurance.language.Sentence;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The JSON Schema of {@code event.json}, made from the records that a {@link Dossier} consists of.
 * What each part means stands in {@code archive/event.properties}, by record and component.
 */
@Component
class DossierSchema {

  /** Under this name every version of the product knows the schema again. */
  private static final String ID = "https://eventassurance.org/schema/event.json";

  private static final Map<Class<?>, String> FORMATS =
      Map.of(Instant.class, "date-time", LocalDate.class, "date", Sentence.class, "");

  private final Properties descriptions = descriptions();
  private final ObjectNode schema = schema();

  /** The schema. */
  ObjectNode get() {
    return schema.deepCopy();
  }

  private ObjectNode schema() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.FLATTENED_OPTIONALS,
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.FLATTENED_ENUMS);
    config
        .forFields()
        .withDescriptionResolver(field -> descriptions.getProperty(key(field)))
        .withRequiredCheck(DossierSchema::isAlwaysThere);
    config
        .forTypesInGeneral()
        .withDescriptionResolver(
            type -> descriptions.getProperty(type.getType().getErasedType().getSimpleName()))
        .withPropertySorter((ignored, unused) -> 0)
        .withCustomDefinitionProvider(
            (type, context) ->
                FORMATS.containsKey(type.getErasedType())
                    ? new CustomDefinition(
                        text(context.getGeneratorConfig().createObjectNode(), type.getErasedType()),
                        CustomDefinition.DefinitionType.INLINE,
                        CustomDefinition.AttributeInclusion.YES)
                    : null);
    ObjectNode made = new SchemaGenerator(config.build()).generateSchema(Dossier.class);
    made.put("$id", ID);
    return made;
  }

  private static ObjectNode text(ObjectNode definition, Class<?> type) {
    definition.put("type", "string");
    return FORMATS.get(type).isEmpty() ? definition : definition.put("format", FORMATS.get(type));
  }

  private static String key(FieldScope field) {
    return field.getMember().getDeclaringType().getErasedType().getSimpleName()
        + "."
        + field.getName();
  }

  private static boolean isAlwaysThere(FieldScope field) {
    Class<?> type = field.getRawMember().getType();
    return type.isPrimitive()
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type);
  }

  private static Properties descriptions() {
    Properties descriptions = new Properties();
    try (InputStream file = new ClassPathResource("archive/event.properties").getInputStream()) {
      descriptions.load(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return descriptions;
  }
}
