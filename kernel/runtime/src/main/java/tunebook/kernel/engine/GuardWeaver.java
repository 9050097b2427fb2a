package tunebook.kernel.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts the calls of {@link CellGuard} into the class files of cells.
 *
 * <p>Every loop has a backward branch and every recursion a method entry, so code that runs for long comes by a check.
 * A check takes nothing from the operand stack and leaves nothing there, so frames stay as they are.
 *
 * <p>The asynchronous methods of {@code CompletableFuture} have each a twin that takes an executor as well. Those called
 * without one get the cell's, so that what a task prints and displays lands under the cell that started it.
 */
final class GuardWeaver {
    private static final String GUARD = Type.getInternalName(CellGuard.class);
    private static final int API = Opcodes.ASM9;
    private static final String SYSTEM = Type.getInternalName(System.class);
    private static final String RUNTIME = Type.getInternalName(Runtime.class);
    private static final String EXECUTOR = Type.getDescriptor(Executor.class);
    private static final Set<String> FUTURES =
            Set.of(Type.getInternalName(CompletableFuture.class), Type.getInternalName(CompletionStage.class));

    /** Exceptions by their names: classes are not looked into here. */
    private static final Pattern THROWABLE = Pattern.compile(".*(?:Throwable|Exception|Error|Ex)");

    private GuardWeaver() {}

    /** The class file with the checks in it. */
    static byte[] weave(byte[] classFile) {
        var reader = new ClassReader(classFile);
        var writer = new ClassWriter(reader, 0);
        reader.accept(new GuardedClass(writer), 0);
        return writer.toByteArray();
    }

    private static final class GuardedClass extends ClassVisitor {
        GuardedClass(ClassVisitor next) {
            super(API, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new GuardedMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class GuardedMethod extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        GuardedMethod(MethodVisitor next) {
            super(API, next);
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "check", "()V", false);
        }

        private void checkIfBackward(Label... targets) {
            for (var target : targets) {
                if (passed.contains(target)) {
                    check();
                    return;
                }
            }
        }

        @Override
        public void visitCode() {
            super.visitCode();
            check();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            checkIfBackward(label);
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            checkIfBackward(otherwise);
            checkIfBackward(labels);
            super.visitTableSwitchInsn(min, max, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            checkIfBackward(otherwise);
            checkIfBackward(labels);
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        private static boolean runsInSharedThread(String owner, String name, String descriptor) {
            return FUTURES.contains(owner)
                    && (name.endsWith("Async") || name.equals("delayedExecutor"))
                    && !descriptor.contains(EXECUTOR + ")");
        }

        @Override
        public void visitMaxs(int stack, int locals) {
            // for the executor
            super.visitMaxs(stack + 1, locals);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... args) {
            var guarded = Arrays.stream(args).map(GuardedMethod::guarded).toArray();
            super.visitInvokeDynamicInsn(name, descriptor, method, guarded);
        }

        /** {@code System::exit} is a call, only later. */
        private static Object guarded(Object argument) {
            if (argument instanceof Handle handle && ends(handle.getOwner(), handle.getName())) {
                var exit = handle.getOwner().equals(SYSTEM) ? "(I)V" : "(Ljava/lang/Runtime;I)V";
                return new Handle(Opcodes.H_INVOKESTATIC, GUARD, "exit", exit, false);
            }
            return argument;
        }

        private static boolean ends(String owner, String name) {
            return (owner.equals(SYSTEM) && name.equals("exit"))
                    || (owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt")));
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (runsInSharedThread(owner, name, descriptor)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "async", "()" + EXECUTOR, false);
                var twin = descriptor.replace(")", EXECUTOR + ")");
                super.visitMethodInsn(opcode, owner, name, twin, isInterface);
            } else if (owner.equals(SYSTEM) && ends(owner, name)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "exit", "(I)V", false);
            } else if (ends(owner, name)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "exit", "(Ljava/lang/Runtime;I)V", false);
            } else if (name.equals("printStackTrace")
                    && descriptor.equals("()V")
                    && THROWABLE.matcher(owner).matches()) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, name, "(Ljava/lang/Object;)V", false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }
}
