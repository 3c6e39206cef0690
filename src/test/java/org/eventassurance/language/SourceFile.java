package org.eventassurance.language;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a source file of the product tells people.
 *
 * @param sentences whole texts that are told, or that look as if they were
 * @param pieces texts put together from pieces where a sentence with arguments belongs
 */
record SourceFile(Path path, List<String> sentences, List<String> pieces) {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern SENTENCE = Pattern.compile("(?s)['%A-Z].*[a-z].* .*[.!?]");

  /** What takes sentences to tell them in the reader's language. */
  private static final Set<String> TELLERS =
      Set.of(
          "Problem.invalid",
          "Problem.denied",
          "Problem.notFound",
          "Problem.conflict",
          "Problem.tooLarge",
          "FieldError",
          "RefusedValue",
          "RefusedValue.when",
          "Sentence.of");

  /** What speaks to operators, in English. */
  private static final Pattern OPERATORS =
      Pattern.compile(
          "LOG\\..*|log\\..*|.*(IllegalState|IllegalArgument|UncheckedIO|InvalidConfiguration"
              + "|BadCredentials|BadUserRequest|Authorization)Exception"
              + "|AssertionError|Health.*|.*\\.withDetail|.*\\.withReason|Finding|.*reader\\..*");

  /** What reads files that operators and process owners write, and tells them in English. */
  private static final List<String> FOR_OPERATORS =
      List.of(
          "process/model/",
          "process/shipping/",
          "process/ProcessExpressions",
          "process/StartupLock",
          "organisation/Yaml",
          "organisation/OrganisationReader",
          "organisation/HoursReader",
          "organisation/ConfigurationFile",
          "catalogue/CatalogueReader",
          "catalogue/TargetsReader");

  static List<SourceFile> all() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return read(files.filter(file -> file.toString().endsWith(".java")).sorted().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<SourceFile> read(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      List<SourceFile> read = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        Scanner scanner = new Scanner();
        scanner.scan(unit, null);
        Path path = SOURCES.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri()));
        read.add(new SourceFile(path, List.copyOf(scanner.sentences), List.copyOf(scanner.pieces)));
      }
      return read;
    }
  }

  /** Whether anything but operators reads what is written in the file. */
  boolean speaksToPeople() {
    return FOR_OPERATORS.stream().noneMatch(path.toString()::contains);
  }

  /** Walks through one file. */
  private static final class Scanner extends TreeScanner<Void, Void> {

    private final List<String> sentences = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      String callee = call.getMethodSelect().toString();
      return visitCall(callee, call.getArguments(), () -> super.visitMethodInvocation(call, null));
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
      String type = creation.getIdentifier().toString();
      return visitCall(type, creation.getArguments(), () -> super.visitNewClass(creation, null));
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void nothing) {
      Optional<String> text = text(sum);
      if (text.isEmpty()) {
        return super.visitBinary(sum, null);
      }
      note(text.get());
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      text(literal).ifPresent(this::note);
      return null;
    }

    private Void visitCall(
        String callee, List<? extends ExpressionTree> arguments, Runnable inside) {
      if (OPERATORS.matcher(callee).matches()) {
        return null;
      }
      if (TELLERS.contains(callee)) {
        told(callee, arguments);
      }
      inside.run();
      return null;
    }

    /** The sentence is the first argument that could be one; what is put in comes after it. */
    private void told(String callee, List<? extends ExpressionTree> arguments) {
      boolean named = callee.equals("Problem.conflict") && arguments.size() == 2;
      int at = named || callee.matches("Problem.invalid|FieldError|RefusedValue.when") ? 1 : 0;
      if (arguments.size() <= at) {
        return;
      }
      ExpressionTree argument = arguments.get(at);
      text(argument)
          .ifPresentOrElse(
              sentences::add,
              () -> {
                if (isPutTogether(argument)) {
                  pieces.add(argument.toString());
                }
              });
    }

    private static boolean isPutTogether(ExpressionTree argument) {
      return argument.getKind() == Tree.Kind.PLUS
          || argument.toString().matches("(?s).*\\.(formatted|format)\\(.*");
    }

    private void note(String text) {
      if (SENTENCE.matcher(text).matches()) {
        sentences.add(text);
      }
    }

    /** The text of a literal, or of literals that are added. */
    private static Optional<String> text(ExpressionTree expression) {
      if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
        return Optional.of(text);
      }
      if (expression instanceof ParenthesizedTree inner) {
        return text(inner.getExpression());
      }
      if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
        return text(sum.getLeftOperand())
            .flatMap(left -> text(sum.getRightOperand()).map(left::concat));
      }
      return Optional.empty();
    }
  }
}
