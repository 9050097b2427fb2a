package tunebook.kernel.engine;

import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Counts the instructions of a method for which a loop must not run on unseen: those that may allocate memory, and those
 * that read a flag of the cells. Calls of cells' own methods do not count: these count for themselves. Of the library's,
 * those count that are not known to do without.
 *
 * <p>JShell leaves out the {@code volatile} of variables. So {@code while (!done) {}} would read the flag once, and run
 * for ever, although another cell or a control sets it.
 */
class Allocations extends MethodVisitor {
    private static final Set<String> ARITHMETIC =
            Set.of(Type.getInternalName(Math.class), Type.getInternalName(StrictMath.class));
    private static final String STRING = Type.getInternalName(String.class);
    private static final Set<String> FREE_OF_STRING = Set.of("charAt", "length", "isEmpty");

    private int count;

    Allocations(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** How many were visited so far. */
    int count() {
        return count;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
            count++;
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            count++;
        }
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.GETSTATIC && descriptor.equals("Z") && Names.isLearners(owner.replace('/', '.'))) {
            count++;
        }
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        count++;
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... args) {
        count++;
        super.visitInvokeDynamicInsn(name, descriptor, method, args);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (!isFree(owner, name, descriptor)) {
            count++;
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private static boolean isFree(String owner, String name, String descriptor) {
        return Names.isLearners(owner.replace('/', '.'))
                || ARITHMETIC.contains(owner)
                || (owner.equals(STRING) && FREE_OF_STRING.contains(name))
                || (owner.startsWith("java/lang/") && descriptor.startsWith("()") && name.endsWith("Value"));
    }
}
