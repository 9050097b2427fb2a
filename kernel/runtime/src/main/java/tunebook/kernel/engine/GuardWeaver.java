package tunebook.kernel.engine;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts the calls of {@link CellGuard} into the class files of cells: {@link StopChecks} and {@link GuardedCalls}.
 *
 * <p>A method can have 64 kB of byte code. In one that is about as large already, loops are left without checks.
 */
final class GuardWeaver {
    static final String GUARD = Type.getInternalName(CellGuard.class);

    private final ClassReader reader;
    /** Methods in which memory may be allocated. */
    private final Set<String> allocating = new HashSet<>();
    /** Methods in which there is no room for checks in loops. */
    private final Set<String> full = new HashSet<>();

    private GuardWeaver(byte[] classFile) {
        reader = new ClassReader(classFile);
        reader.accept(new Survey(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** The class file with the checks in it. */
    static byte[] weave(byte[] classFile) {
        var weaver = new GuardWeaver(classFile);
        while (true) {
            try {
                return weaver.woven();
            } catch (MethodTooLargeException e) {
                if (!weaver.full.add(e.getMethodName() + e.getDescriptor())) {
                    // no room even for one check; ending the kernel is the lesser danger
                    return classFile;
                }
            }
        }
    }

    private byte[] woven() {
        var writer = new ClassWriter(reader, 0);
        reader.accept(new GuardedClass(writer), 0);
        return writer.toByteArray();
    }

    private final class Survey extends ClassVisitor {
        Survey() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Allocations(null) {
                @Override
                public void visitEnd() {
                    if (count() > 0) {
                        allocating.add(name + descriptor);
                    }
                }
            };
        }
    }

    private final class GuardedClass extends ClassVisitor {
        GuardedClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            var method = name + descriptor;
            var calls = new GuardedCalls(super.visitMethod(access, name, descriptor, signature, exceptions));
            return new StopChecks(calls, allocating.contains(method), !full.contains(method));
        }
    }
}
