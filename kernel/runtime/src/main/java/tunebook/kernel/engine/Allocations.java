package tunebook.kernel.engine;

import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Counts the {@link MemoryUse} of a method, and as unbounded those instructions that read a flag of the cells. Calls of
 * cells' own methods count as calls only: these count for themselves. One that takes an object of a library's type may
 * be inherited from the library, as {@code add} in a class that extends a list; so it may keep the object. Of the
 * library's calls, those are unbounded that are not known to do without memory.
 *
 * <p>JShell leaves out the {@code volatile} of variables. So {@code while (!done) {}} would read the flag once, and run
 * for ever, although another cell or a control sets it.
 */
class Allocations extends MethodVisitor {
    private static final MemoryUse UNBOUNDED = new MemoryUse(1, 0, 0, 0);
    private static final MemoryUse OBJECT = new MemoryUse(0, 1, 0, 0);
    private static final MemoryUse STORE = new MemoryUse(0, 0, 1, 0);
    private static final MemoryUse CALL = new MemoryUse(0, 0, 0, 1);

    private static final Set<String> ARITHMETIC =
            Set.of(Type.getInternalName(Math.class), Type.getInternalName(StrictMath.class));
    private static final Set<String> BASES =
            Set.of(Type.getInternalName(Object.class), Type.getInternalName(Record.class));
    private static final String STRING = Type.getInternalName(String.class);
    private static final Set<String> FREE_OF_STRING = Set.of("charAt", "length", "isEmpty");

    private MemoryUse use = MemoryUse.NONE;

    Allocations(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** What was visited so far. */
    MemoryUse use() {
        return use;
    }

    private void count(MemoryUse more) {
        use = use.plus(more);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            count(OBJECT);
        } else if (opcode == Opcodes.ANEWARRAY) {
            count(UNBOUNDED);
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            count(UNBOUNDED);
        }
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.AASTORE) {
            count(STORE);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.GETSTATIC && descriptor.equals("Z") && isLearners(owner)) {
            count(UNBOUNDED);
        } else if ((opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC)
                && isReference(Type.getType(descriptor))) {
            count(STORE);
        }
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        count(UNBOUNDED);
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... args) {
        count(UNBOUNDED);
        super.visitInvokeDynamicInsn(name, descriptor, method, args);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (isLearners(owner)) {
            count(CALL);
            if (mayBeInherited(opcode, name) && takesLibrarysObject(descriptor)) {
                count(STORE);
            }
        } else if (!isFree(owner, name, descriptor)) {
            count(UNBOUNDED);
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private static boolean mayBeInherited(int opcode, String name) {
        return opcode != Opcodes.INVOKESTATIC && !name.equals("<init>");
    }

    private static boolean takesLibrarysObject(String descriptor) {
        return Stream.of(Type.getArgumentTypes(descriptor))
                .anyMatch(type -> isReference(type) && !isLearners(type.getInternalName()));
    }

    private static boolean isFree(String owner, String name, String descriptor) {
        return (BASES.contains(owner) && name.equals("<init>"))
                || ARITHMETIC.contains(owner)
                || (owner.equals(STRING) && FREE_OF_STRING.contains(name))
                || (owner.startsWith("java/lang/") && descriptor.startsWith("()") && name.endsWith("Value"));
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static boolean isLearners(String internalName) {
        return Names.isLearners(internalName.replace('/', '.'));
    }
}
