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

    /** The superclasses of classes that extend nothing. */
    private static final Set<String> PLAIN =
            Set.of(Type.getInternalName(Object.class), Type.getInternalName(Record.class));

    private final ClassReader reader;
    private final boolean polled;
    /** Methods that may fill the heap. */
    private final Set<String> filling = new HashSet<>();
    /** Methods in which there is no room for checks in loops. */
    private final Set<String> full = new HashSet<>();

    private GuardWeaver(byte[] classFile, boolean polled) {
        reader = new ClassReader(classFile);
        this.polled = polled;
        reader.accept(new Survey(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** The class file with the checks in it. */
    static byte[] weave(byte[] classFile) {
        return weave(classFile, SafepointPolls.areInCountedLoops());
    }

    /** The same, where compiled loops that count can be halted, or cannot. */
    static byte[] weave(byte[] classFile, boolean polled) {
        var weaver = new GuardWeaver(classFile, polled);
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
        /** Whether a library may know methods of the class by another class or an interface. */
        private boolean hasOtherFaces;

        Survey() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            hasOtherFaces = interfaces.length > 0 || !PLAIN.contains(superName);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            // lambdas are made for libraries
            boolean forLibrary = hasOtherFaces || (access & Opcodes.ACC_SYNTHETIC) != 0;
            return new Allocations(null) {
                @Override
                public void visitEnd() {
                    if (forLibrary ? use().fillsWhenCalledByLibrary() : use().fillsWhenCalled()) {
                        filling.add(name + descriptor);
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
            return new StopChecks(calls, filling.contains(method), loops(method));
        }

        private StopChecks.Loops loops(String method) {
            if (full.contains(method)) {
                return StopChecks.Loops.UNCHECKED;
            }
            return polled ? StopChecks.Loops.POLLED : StopChecks.Loops.UNPOLLED;
        }
    }
}
