package tunebook.kernel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Which methods get which checks: at the entry first, then in their loops. */
class GuardWeaverTest {
    private static final String HEAD = """
            package REPL;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            public class $JShell$1 {
                record Point(double x, double y) { Point plus(Point o) { return new Point(x + o.x, y + o.y); } }
                static class Node {
                    Node next; int value;
                    Node() {}
                    Node(Node next) { this.next = next; }
                    void follow(Node other) { next = other; }
                }
                static class Bag extends ArrayList<Point> {}
                static class Points implements Iterator<Point> {
                    public boolean hasNext() { return true; }
                    public Point next() { return new Point(0, 0); }
                }
                static Node head;
                static boolean done;
                static Node make() { return new Node(); }
            """;

    @TempDir
    private Path folder;

    /** For each method of a class the checks in it, in order. */
    private Map<String, List<String>> checks(String className, String members) throws IOException {
        var home = Compiled.library(folder, "cell", "REPL.$JShell$1", HEAD + members + "}");
        var classFile = Files.readAllBytes(home.resolve("REPL/" + className + ".class"));
        Map<String, List<String>> found = new TreeMap<>();
        new ClassReader(GuardWeaver.weave(classFile, true))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                var checks = new ArrayList<String>();
                                found.put(name + descriptor.replaceAll("REPL/\\$JShell\\$1\\$", ""), checks);
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitMethodInsn(
                                            int code, String owner, String called, String type, boolean face) {
                                        if (owner.equals(GuardWeaver.GUARD) && called.startsWith("check")) {
                                            checks.add(called.equals("check") ? "stop" : "memory");
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return found;
    }

    private String checksOf(String statements) throws IOException {
        var all = checks("$JShell$1", "static void test(int n, Object[] a) throws Throwable { " + statements + " }");
        return String.join(" ", all.get("test(I[Ljava/lang/Object;)V"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            n++;                                                                    | stop
            while (true) {}                                                         | stop stop
            for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) n--;            | stop stop stop
            do { n++; } while (n > 0);                                              | stop stop
            while (true) { switch (n) { case 1: continue; case 2: continue; } }     | stop stop stop stop
            while (n > 0) { int[] row = new int[n]; }                               | memory memory
            while (n > 0) { int[][] rows = new int[n][n]; }                         | memory memory
            while (n > 0) { Object[] row = new Object[n]; }                         | memory memory
            while (n > 0) { String s = "n" + n; }                                   | memory memory
            while (n > 0) { Runnable r = () -> {}; }                                | memory memory
            while (n > 0) { Integer.toString(n); }                                  | memory memory
            while (n > 0) { n = (int) Math.sqrt(n) + "abc".charAt(n); }             | stop stop
            while (!done) {}                                                        | memory memory
            int[] once = new int[n]; while (n > 0) n--;                             | memory stop
            """)
    void loopsThatMayTakeMuchMemoryLookAtIt(String statements, String checks) throws IOException {
        assertThat(checksOf(statements)).isEqualTo(checks);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            Point p = new Point(0, 0); while (n > 0) p = p.plus(new Point(1, 2));   | stop stop
            while (true) { Object o = new Object(); }                               | stop stop
            Node all = null; while (true) all = new Node(all);                      | stop stop
            while (true) { Node more = new Node(); more.next = head; head = more; } | memory memory
            while (true) { Node more = make(); more.next = head; head = more; }     | memory memory
            while (true) a[n++] = new Point(0, 0);                                  | memory memory
            while (true) { Node more = new Node(); more.follow(head); }             | stop stop
            Bag bag = null; while (true) bag.add(new Point(0, 0));                  | memory memory
            while (true) { Object x = a[0]; a[0] = a[n]; a[n] = x; }                | memory stop
            while (true) { head.value = n; }                                        | stop stop
            """)
    void loopsThatMakeObjectsLookIfTheyKeepThem(String statements, String checks) throws IOException {
        assertThat(checksOf(statements)).isEqualTo(checks);
    }

    @Test
    void whatKeepsAnObjectLooksItself() throws IOException {
        assertThat(checks("$JShell$1$Node", ""))
                .containsEntry("<init>()V", List.of("stop"))
                .containsEntry("<init>(LNode;)V", List.of("memory"))
                .containsEntry("follow(LNode;)V", List.of("memory"));
    }

    @Test
    void aSmallRecordCostsNothing() throws IOException {
        var checks = checks("$JShell$1$Point", "");
        assertThat(checks)
                .containsEntry("<init>(DD)V", List.of("stop"))
                .containsEntry("plus(LPoint;)LPoint;", List.of("stop"))
                .containsEntry("x()D", List.of("stop"));
    }

    @Test
    void whatALibraryCallsLooksEvenIfItOnlyMakes() throws IOException {
        assertThat(checks("$JShell$1$Points", "")).containsEntry("next()LPoint;", List.of("memory"));
        assertThat(checks("$JShell$1", "static Supplier<Point> s = () -> new Point(0, 0);"))
                .containsEntry("lambda$static$0()LPoint;", List.of("memory"));
    }
}
