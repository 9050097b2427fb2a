package tunebook.kernel.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Replaces calls in a method: those that would end the kernel, and those that hand work to threads which do not belong
 * to the cell.
 *
 * <p>The asynchronous methods of {@code CompletableFuture} have each a twin that takes an executor as well. Those called
 * without one get the cell's. Tasks for executors, parallel streams and virtual threads are made the cell's own where
 * they are on top of the stack: just before the call that takes them, or just after the one that makes them. So what
 * they print and display lands under the cell that started them, and they stop with it.
 */
final class GuardedCalls extends MethodVisitor {
    private static final String GUARD = GuardWeaver.GUARD;
    private static final String SYSTEM = Type.getInternalName(System.class);
    private static final String RUNTIME = Type.getInternalName(Runtime.class);
    private static final String EXECUTOR = Type.getDescriptor(Executor.class);
    private static final Set<String> FUTURES =
            Set.of(Type.getInternalName(CompletableFuture.class), Type.getInternalName(CompletionStage.class));

    private static final Pattern TASK =
            Pattern.compile("\\((?:Ljava/lang/Runnable;|Ljava/util/concurrent/Callable;|Ljava/util/Collection;)\\).*");
    private static final Set<String> TAKERS = Set.of("execute", "submit", "invokeAll", "invokeAny");
    private static final Pattern VIRTUAL_MAKER =
            Pattern.compile("java/lang/Thread(?:\\$Builder.*)?\\.(?:startVirtualThread|start|unstarted|factory)"
                    + "\\(.*\\)Ljava/.*|java/util/concurrent/Executors\\.newVirtualThreadPerTaskExecutor\\(.*");

    /** Exceptions by their names: classes are not looked into here. */
    private static final Pattern THROWABLE = Pattern.compile(".*(?:Throwable|Exception|Error|Ex)");

    GuardedCalls(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        // for the executor
        super.visitMaxs(stack + 1, locals);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... args) {
        var guarded = Arrays.stream(args).map(GuardedCalls::guarded).toArray();
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

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (runsInSharedThread(owner, name, descriptor)) {
            callGuard("async", "()" + EXECUTOR);
            var twin = descriptor.replace(")", EXECUTOR + ")");
            super.visitMethodInsn(opcode, owner, name, twin, isInterface);
        } else if (takesTask(owner, name, descriptor)) {
            own(Type.getArgumentTypes(descriptor)[0]);
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        } else if (makesWorkers(owner, name, descriptor)) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            own(Type.getReturnType(descriptor));
        } else if (owner.equals(SYSTEM) && ends(owner, name)) {
            callGuard("exit", "(I)V");
        } else if (ends(owner, name)) {
            callGuard("exit", "(Ljava/lang/Runtime;I)V");
        } else if (name.equals("printStackTrace")
                && descriptor.equals("()V")
                && THROWABLE.matcher(owner).matches()) {
            callGuard(name, "(Ljava/lang/Object;)V");
        } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }

    private void callGuard(String name, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, name, descriptor, false);
    }

    /** What is on top of the stack becomes the cell's own. */
    private void own(Type type) {
        callGuard("own", "(Ljava/lang/Object;)Ljava/lang/Object;");
        super.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
    }

    private static boolean runsInSharedThread(String owner, String name, String descriptor) {
        return FUTURES.contains(owner)
                && (name.endsWith("Async") || name.equals("delayedExecutor"))
                && !descriptor.contains(EXECUTOR + ")");
    }

    private static boolean takesTask(String owner, String name, String descriptor) {
        return owner.startsWith("java/util/concurrent/")
                && TAKERS.contains(name)
                && TASK.matcher(descriptor).matches();
    }

    private static boolean makesWorkers(String owner, String name, String descriptor) {
        return isParallel(owner, name, descriptor)
                || VIRTUAL_MAKER.matcher(owner + "." + name + descriptor).matches();
    }

    private static boolean isParallel(String owner, String name, String descriptor) {
        return (descriptor.equals("()Ljava/util/stream/Stream;") && name.equals("parallelStream"))
                || (owner.startsWith("java/util/stream/") && name.equals("parallel"));
    }

    private static boolean ends(String owner, String name) {
        return (owner.equals(SYSTEM) && name.equals("exit"))
                || (owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt")));
    }
}
