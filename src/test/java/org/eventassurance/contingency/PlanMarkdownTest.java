package org.eventassurance.contingency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.eventassurance.problem.Problem;
import org.yaml.snakeyaml.reader.StreamReader;

/** A plan written as Markdown is read as the same plan, and nothing else is read as one. */
@Tag("E17")
class PlanMarkdownTest {

  private static final String PLAN =
      """
      ---
      name: Degrade the checkout (结算降级)
      department: business
      system: checkout
      type: degrade
      trigger: |
        Error rate above 1 %
        for one minute
      owner: business-lead
      minutes: 3
      ---

      1. Switch off *recommendations*.
      2. Wait.
      """;

  @Example
  void aPlanIsReadFromItsFrontMatterAndItsSteps() {
    WrittenPlan plan = MarkdownReader.read("plan.md", PLAN.replace("\n", "\r\n"));

    assertThat(plan.department()).isEqualTo("business");
    assertThat(plan.draft())
        .isEqualTo(
            new PlanDraft(
                "Degrade the checkout (结算降级)",
                PlanKind.DEGRADE,
                "checkout",
                "Error rate above 1 %\nfor one minute",
                "1. Switch off *recommendations*.\n2. Wait.",
                "business-lead",
                "",
                "",
                3,
                false));
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadAsTheSame(@ForAll("drafts") PlanDraft draft) {
    String written = PlanMarkdown.write("sre", draft);

    WrittenPlan read = MarkdownReader.read("", written);
    assertThat(read.draft()).as(written).isEqualTo(draft);
    assertThat(read.department()).isEqualTo("sre");
  }

  @Provide
  Arbitrary<PlanDraft> drafts() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("ab1 \n\t-#:'\"|>&*!%@`{}[]?,~\\.")
            .withChars("结算降级，：。")
            .withCharRange('\u00a0', '\u2100')
            .ofMaxLength(40)
            .filter(StreamReader::isPrintable);
    Arbitrary<String> words =
        Arbitraries.of("yes", "null", "~", "12", "1.5", "2026-11-11", "true", "---", "- a", "a: b");
    Arbitrary<String> some = Arbitraries.oneOf(texts, words);
    return Combinators.combine(
            some,
            Arbitraries.of(PlanKind.class),
            some,
            some,
            some,
            some,
            Arbitraries.of(true, false))
        .as(
            (name, kind, system, trigger, steps, rights, retired) ->
                new PlanDraft(
                        name, kind, system, trigger, steps, "sre", rights, trigger, 7, retired)
                    .tidy(""));
  }

  @Example
  void whatIsWrongIsToldByFileLineAndField() {
    assertRefused(
        PLAN.replace("type: degrade", "type: pray").replace("minutes: 3", "minutes: soon"),
        "plan.md, line 5, type: Use one of degrade, roll-back, switch-traffic",
        "plan.md, line 10, minutes: Give a whole number.");
    assertRefused(
        PLAN.replace("owner: business-lead", "boss: business-lead\nname: Twice"),
        "plan.md, line 9, boss: Leave this out, it is not known; known are: department, effect,",
        "plan.md, line 2, name: This stands here twice");
    assertRefused("1. Only steps.", "plan.md, line 1, file: Begin with front matter");
    assertRefused("", "plan.md, line 1, file: Begin with front matter");
    assertRefused("---\nname: x\n", "plan.md, line 1, file: Begin with front matter");
    assertRefused("---\nname: [x\n---\n", "plan.md, line ", "This is no YAML");
    assertRefused("---\njust a text\n---\n", "plan.md, line 2, file: Write keys");
  }

  @Example
  void frontMatterHoldsPlainTextsAndNothingElse() {
    String plain = "Give a plain text here, without lists, keys, tags or references.";
    for (String value :
        List.of("[a, b]", "{a: b}", "!!binary aGVsbG8=", "!own text", "&anchor text")) {
      assertRefused(
          PLAN.replace("system: checkout", "system: " + value), "line 4, system: " + plain);
    }
    assertRefused(
        PLAN.replace(
            "checkout", "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]"),
        "plan.md, line ");
    assertRefused(
        PLAN.replace("system: checkout", "system: &a x\nrights: *a"), "line 5, rights: " + plain);
  }

  /** Nine lines that would make a billion texts. */
  @Example
  void aBombOfReferencesIsRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("---\na: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char key = 'b'; key < 'k'; key++) {
      bomb.append(key).append(": &").append(key).append(" [");
      bomb.append(("*" + (char) (key - 1) + ",").repeat(9)).append("]\n");
    }
    assertRefused(bomb + "---\n", "plan.md, line ");
    assertRefused("---\nname: " + "[".repeat(5000) + "\n---\n", "This is no YAML");
  }

  @Example
  void aZipIsReadNoFurtherThanALibraryReaches() throws IOException {
    assertThat(read(zip("sre/plan.md", PLAN, "__MACOSX/._plan.md", "x")).plans())
        .singleElement()
        .satisfies(plan -> assertThat(plan.file()).isEqualTo("sre/plan.md"));
    assertZipRefused(zipOfBlanks("a.md", 200), "a.md: A plan has at most 64 KiB.");
    for (String name : List.of("../a.md", "/etc/a.md", "C:\\a.md", "a\\..\\b.md", "plan.html")) {
      assertZipRefused(zip(name, PLAN), "A file's name must be a plain path below the zip");
    }
    assertZipRefused(zip("a.md", PLAN, "b.md", PLAN), "b.md, line 2, name: The file a.md holds");
    assertZipRefused(zip(), "Send Markdown files, or a zip of them.");
    byte[] cut = zip("a.md", PLAN.repeat(20));
    assertZipRefused(Arrays.copyOf(cut, 60), "This zip cannot be read");
  }

  @Example
  void aFileThatIsNotTextIsRefused() {
    assertThat(
            catchThrowableOfType(
                    Problem.class,
                    () ->
                        PlanFiles.single(
                            new ByteArrayInputStream(PLAN.getBytes(StandardCharsets.UTF_16))))
                .detail())
        .contains("Write the file in UTF-8.");
  }

  private static void assertRefused(String text, String... reasons) {
    Problem refused =
        catchThrowableOfType(Problem.class, () -> MarkdownReader.read("plan.md", text));
    assertThat(refused.detail()).contains(reasons);
  }

  private static void assertZipRefused(byte[] zip, String reason) {
    Problem refused = catchThrowableOfType(Problem.class, () -> read(zip).plans());
    assertThat(refused.detail()).contains(reason);
  }

  private static PlanFiles read(byte[] zip) throws IOException {
    PlanFiles files = new PlanFiles();
    files.add("plans.zip", new ByteArrayInputStream(zip));
    return files;
  }

  /** Small itself, however many MiB it holds: they are written one by one. */
  private static byte[] zipOfBlanks(String name, int mebibytes) throws IOException {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < mebibytes; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
