package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tunebook.kernel.assist.Assistant;
import tunebook.kernel.magic.Magics;

/** Mistakes that people make, and the words that they must meet with; and what looks like one and is none. */
class MistakesTest {
    private static Bench bench;
    private static Assistant assistant;

    @BeforeAll
    static void open() {
        bench = new Bench();
        bench.run(
                "class RaceResult { List<String> lanes() { return List.of(); } }\nclass Race { RaceResult run() { return null; }"
                        + " static Race of(String name) { return new Race(); } }\n"
                        + "class Person { private int secret; Person(String name) { } }\nrecord Point(int x) { }\nvoid log() { }\n"
                        + "int age = 3;\nString name = \"Ada\";\nList<Integer> list = new ArrayList<>();");
        assistant = new Assistant(bench.engine, Magics.standard());
        bench.engine.lookUpSignatures(assistant::signatures);
    }

    @AfterAll
    static void close() {
        assistant.close();
        bench.close();
    }

    private static String said(String code) {
        var failure = bench.failure(code.replace("\\n", "\n"));
        assertThat(failure.name()).isEqualTo(CompileError.NAME);
        return String.join("\n", failure.traceback());
    }

    @Test
    void theFirstCellIsOfferedItsImportToo() {
        try (var fresh = new Bench()) {
            assertThat(fresh.failure("Files.readString(Path.of(\"a.txt\"))").traceback())
                    .contains("Compile error: The class Files is not imported.")
                    .contains("Hint: Put this line on top of the cell: import java.nio.file.Files;");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    int y = 3\\nint z = 4                        | semicolon is missing at the end of this line
                    void f() { int x = 3 }                       | semicolon is missing before the }
                    class A { int f() { return 1 }               | semicolon is missing before the }
                    for (int i = 0, i < 3, i++) { }              | for stand between semicolons
                    agee + 1                                     | Did you mean age?
                    foo(1)                                       | no method foo(int)
                    Strin q;                                     | Did you mean String?
                    Strin q = null;                              | Did you mean String?
                    system.out.println(1)                        | Did you mean System? Capital letters count.
                    print("a")                                   | System.out.print(...)
                    println("a")                                 | System.out.println(...)
                    string s = "a";                              | Java's word is: String
                    bool b = true;                               | Java's word is: boolean
                    let x = 3;                                   | Java's word is: var
                    boolean t = True;                            | Java's word is: true
                    Object o = None;                             | Java's word is: null
                    len(name)                                    | text.length(), list.size() or array.length
                    name.lenght()                                | Did you mean .length()?
                    name.length                                  | length is a method: add parentheses
                    list.length                                  | Write .size()
                    new int[3].length()                          | length is a field: leave the parentheses out
                    name.toUppercase()                           | Did you mean .toUpperCase
                    Math.sqr(4)                                  | Did you mean .sqrt(...)?
                    Race                                         | Race is a class, not a value
                    Race r = Race();                             | Write new Race()
                    Path p = null;                               | import java.nio.file.Path;
                    Pattern p = null;                            | import java.util.regex.Pattern;
                    LocalDate.now()                              | import java.time.LocalDate;
                    import java.util.Lst;                        | Did you mean List?
                    int x = "3";                                 | Integer.parseInt("3")
                    String s = 5;                                | String.valueOf(5)
                    RaceResult r = Race.of("a");                 | Race cannot be converted to RaceResult: add .run()
                    List<Integer> l = list.stream().sorted();    | add .toList()
                    Race.of(3)                                   | The call needs: Race Race.of(String name)
                    int n = null;                                | Its class can be null: Integer
                    if (age) { }                                 | Compare it, as in age != 0
                    char c = "a";                                | single quotes: 'a'
                    char c = 'ab';                               | double quotes: "ab"
                    String s = 'hello';                          | double quotes: "hello"
                    String s = "abc;                             | no closing quote
                    foo(age(1);                                  | This ( is never closed
                    int[] a = {1, 2;                             | This { is never closed
                    class A { void f( { } }                      | This ( is not closed: } comes before its )
                    int z = (3));                                | This ) closes nothing
                    int f(int n) { if (n > 0) return 1; }        | f promises an int
                    int f(int n) { }                             | Add return ...; before this }
                    void f() { Thread.sleep(5); }                | throws InterruptedException
                    Runnable r = () -> Thread.sleep(5);          | A lambda has no throws
                    void f() { throw new Exception("x"); }       | This throws a checked Exception
                    if (age = 3) { }                             | Write age == 3
                    if (name = "a") { }                          | Write name.equals("a")
                    Race.run()                                   | run() belongs to one Race
                    String.length()                              | Call it on an object: name.length()
                    this.age                                     | a cell is not an object
                    int x = 3.5;                                 | (int) 3.5
                    int x = 3L;                                  | Leave the L out: 3
                    float f = 1.5;                               | 1.5f
                    long b = 3; int s = b * 2;                   | Math.toIntExact(b * 2)
                    int x = 10000000000;                         | Add L for a long
                    Math.max(1)                                  | int Math.max(int a, int b)
                    new Race(1)                                  | new Race takes no arguments, but got 1 (int)
                    List<int> l;                                 | The class for it is Integer
                    age.toString()                               | String.valueOf(age)
                    void f() { int a = 1; int a = 2; }           | leave the type out: a = ...
                    void f() { int k; int j = k; }               | k may have no value here
                    int f() { return 1; int k; }                 | return in front of it always leaves first
                    void f() { final int q = 3; q = 4; }         | q is final
                    if age > 3 { }                               | Write if (age > 3)
                    name * 2                                     | "ab".repeat(3)
                    !age                                         | ! does not work on an int
                    class B implements Runnable { }              | lacks the method run()
                    new List<Integer>()                          | new ArrayList<>()
                    int class = 3;                               | 'class' is a word of Java's own
                    int 2x = 3;                                  | cannot begin with a digit
                    int[] q = [1, 2];                            | new int[] {1, 2, 3}
                    def f(x): return x                           | Java has no def
                    elif (age > 3) { }                           | else if (condition)
                    for (i in list) { }                          | for (var x : list)
                    int x = age + ;                              | A value is missing between + and ;
                    age + 1 +                                    | where a value must follow
                    f(int n) { return 1; }                       | The type that f returns is missing
                    String s = “hello”;                          | Double quotes are straight in Java: "
                    String s = ‘h’;                              | Single quotes are straight in Java: '
                    int n = 3；                                  | Write ; with the keyboard set to Latin letters
                    int m = 3 – 1;                               | Write - instead of –
                    int n = 3;                              | a blank that Java does not know (NO-BREAK SPACE)
                    int[] a = new int(3);                        | The size of an array stands in square brackets
                    switch (age) { case 1: case 2 name.length(); } | After case and its value follows : or ->
                    try { int z = 1; }                           | A try needs a catch or a finally
                    package foo;                                 | A cell belongs to no package
                    list[0]                                      | Write .get(0)
                    name[0]                                      | Write .charAt(0)
                    age[0]                                       | An int has no elements
                    Map<String, Integer> ages = new HashMap<>(); ages["a"] = 3; | Write .put("a", ...)
                    new Person("x").secret                       | secret is private
                    new Point(1).x                               | Write .x()
                    Math m = new Math();                         | is called on the class: Math.
                    interface Sh { double area(); }\\nclass Ci implements Sh { double area() { return 1; } } | Put public in front
                    class Q { @Override public String tostring() { return ""; } } | Did you mean toString?
                    @Override public String x() { return ""; }   | A method of a cell overrides none
                    log() + 1                                    | gives no value (void)
                    3 = age;                                     | The variable stands on the left of =
                    age + 1 = 4;                                 | The variable stands on the left of =
                    Function<Integer, Integer> g = (a, b) -> a;  | takes 1 argument, and this lambda has 2
                    BiFunction<Integer, Integer, Integer> g = a -> a; | takes 2 arguments, and this lambda has 1
                    Runnable r = () -> 5;                        | gives no value back, and this lambda gives 5
                    Supplier<String> s = () -> { age++; };       | This lambda must give a value
                    Supplier<String> s = () -> 5;                | String.valueOf(5)
                    import java.utl.List;                        | Did you mean java.util?
                    Race                                         | Race is a class, not a value
                    List                                         | List is a class, not a value
                    Math                                         | Math is a class, not a value
                    Race.of("a").lanes()                         | There is one after .run(): .run().lanes()
                    list.map(x -> x)                             | Write .stream().map(...)
                    Optional.of("a").length()                    | There is one after .get(): .get().length()
                    System.out.println(late);\\nint late = 5;     | late is declared further down, on line 2
                    !ls                                          | %sh ls
                    class Cat extends Person { }                 | no constructor without arguments
                    class Cat extends Person { }                 | ^^^^^^^^^^^^^^^^^^^^^^^^\\nHint
                    String s == "abc";                           | Write = instead of ==
                    enum Suit { HEARTS }\\nSuit s = HEARTS;       | Write Suit.HEARTS
                    """)
    void isExplained(String code, String words) {
        assertThat(said(code))
                .contains(words.replace("\\n", "\n"))
                .doesNotContain("REPL")
                .doesNotContain("java.lang.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    int size(String s) { Strin t = s; return 1; } | Note: size cannot be used until class Strin is declared\\nHint: Did you mean String?
                    class Acc { int value; int get() { return valu; } int nam; } | cannot be used until variable valu is declared
                    void p() { print("x"); }                     | Hint: Java's word is: System.out.print(...)
                    int waits() { return forIt(1); }             | Note: waits cannot be used until method forIt(int) is declared\\n
                    """)
    void whatWaitsForAMisspeltNameSaysSoAtOnce(String code, String note) {
        assertThat(bench.run(code)).isNotInstanceOf(Outcome.Failed.class);
        assertThat(bench.last().err()).contains(note.replace("\\n", "\n"));
    }

    @Test
    void whatWaitsShowsTheLineWhenItIsUsed() {
        bench.run("int lenOf(String s) {\n    Strin t = s;\n    return 1;\n}");
        int cell = bench.cells.size();
        assertThat(said("lenOf(name)"))
                .startsWith("CompileError: lenOf cannot be used until class Strin is declared")
                .contains("cell " + cell
                        + ", line 2\n   2 |     Strin t = s;\n     |     ^^^^^\nHint: Did you mean String?");
    }

    @Test
    void othersComeWithTheirImports() {
        assertThat(said("Path p = Path.of(\"x\"); Pattern q = null;"))
                .contains("import java.nio.file.Path;")
                .doesNotContain("There is no variable Path.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean same = age == 3;",
                "boolean b; if (b = true) { }",
                "int cut = (int) 3.5;",
                "String quoted = \"it's \\\"so\\\" ; (\";",
                "char bracket = '(';",
                "/* ( */ int commented = 1; // {",
                "for (int i = 0; i < 3; i++) { }",
                "List<Integer> boxes = new ArrayList<>();",
                "RaceResult result = Race.of(\"a\").run();",
                "Thread.sleep(1)",
                "int twice(int n) { return n; }\ntwice(3)",
            })
    void whatIsRightIsNoMistake(String code) {
        assertThat(bench.run(code)).isNotInstanceOf(Outcome.Failed.class);
    }

    @Test
    void whatIsUnknownKeepsTheCompilersWords() {
        assertThat(said("age++ ++"))
                .contains("unexpected type")
                .contains("   1 | age++ ++")
                .contains("^^^^^");
    }

    @Test
    void aNameOfACellThatFailedLeadsThere() {
        bench.run("int before = 1;\nint middle = nowhere;\nint after = 2;");
        int cell = bench.cells.size();
        assertThat(said("after + 1")).contains("Cell " + cell + " declares it, but failed before");
        bench.run("int after = 2;");
        assertThat(bench.value("after + before")).isEqualTo(3);
    }

    @Test
    void othersAreListedAndWhatFollowsIsLeftOut() {
        var said = said("class Many {\n  int a = \"x\";\n  String b = 5;\n  int d = nix;\n  int e = nix;\n}");
        assertThat(said)
                .startsWith("Compile error: String cannot be converted to int.")
                .contains("Also wrong in this cell:\n  line 3: int cannot be converted to String.")
                .containsOnlyOnce("nix");
        assertThat(said("int x = (3;\nint y = nix;")).doesNotContain("nix");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    \tint n =\t"x";~     | \t       \t^^^
                    int 𝒙 = "x";~     |         ^^^
                    String s = "🙂" + agee;~     |                   ^^^^
                    String s = "漢字" + agee;~     |                     ^^^^
                    """)
    void marksStandUnderTheirCharacters(String code, String mark) {
        assertThat(bench.failure(code).traceback()).contains(mark);
    }

    @Test
    void textBlocksBeginOnTheirNextLine() {
        assertThat(said("String s = \"\"\"abc\"\"\";")).contains("its text begins on the next line");
    }

    @Test
    void placesInTextBlocksAreRight() {
        assertThat(bench.failure("String t = \"\"\"\n   (\n   \"\"\" + agee;").traceback())
                .contains("   3 |    \"\"\" + agee;", "     |          ^^^^");
    }
}
