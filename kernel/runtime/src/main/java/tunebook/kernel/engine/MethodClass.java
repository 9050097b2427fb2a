package tunebook.kernel.engine;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class that JShell makes for a method of a cell, cut in two: a face of the same name and methods, which everybody
 * links to and which stays, and a body, which is replaced when the learner declares the method again. The face calls
 * the body by a call site that can be set anew.
 */
final class MethodClass {
    private static final int API = Opcodes.ASM9;
    private static final String GUARD = Type.getInternalName(CellGuard.class);
    private static final String LINK_TYPE = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
            + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;";
    private static final Handle LINK = new Handle(Opcodes.H_INVOKESTATIC, GUARD, "link", LINK_TYPE, false);

    private final byte[] classFile;
    private final String name;
    private final Set<String> methods;

    private MethodClass(byte[] classFile, String name, Set<String> methods) {
        this.classFile = classFile;
        this.name = name;
        this.methods = methods;
    }

    /** The class, if it has static methods and nothing else: no field, no class inside, no code of a cell itself. */
    static Optional<MethodClass> of(byte[] classFile) {
        var survey = new Survey();
        var reader = new ClassReader(classFile);
        reader.accept(survey, ClassReader.SKIP_CODE);
        return survey.other || survey.methods.isEmpty()
                ? Optional.empty()
                : Optional.of(new MethodClass(classFile, reader.getClassName(), Set.copyOf(survey.methods)));
    }

    /** Whether another version of the class can take this one's place: the same methods with the same types. */
    boolean hasSameMethods(MethodClass other) {
        return name.equals(other.name) && methods.equals(other.methods);
    }

    /** The class file of the face. */
    byte[] face() {
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(classFile).accept(new Face(writer), ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** The class file of the body, under a name of its own in internal form. */
    byte[] body(String bodyName) {
        return RenamedClass.of(classFile, bodyName);
    }

    private static boolean isFaced(int access, String name) {
        return (access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0 && !name.startsWith("<");
    }

    private static final class Survey extends ClassVisitor {
        private final Set<String> methods = new HashSet<>();
        private boolean other;

        Survey() {
            super(API);
        }

        @Override
        public void visitNestMember(String member) {
            other = true;
        }

        @Override
        public void visitNestHost(String host) {
            other = true;
        }

        @Override
        public org.objectweb.asm.FieldVisitor visitField(
                int access, String name, String descriptor, String signature, Object value) {
            other = true;
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (name.startsWith("do_it$")) {
                other = true;
            } else if (isFaced(access, name)) {
                methods.add(name + descriptor);
            }
            return null;
        }
    }

    private static final class Face extends ClassVisitor {
        Face(ClassVisitor next) {
            super(API, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (!isFaced(access, name)) {
                return null;
            }
            var method = super.visitMethod(access & ~Opcodes.ACC_SYNCHRONIZED, name, descriptor, signature, exceptions);
            method.visitCode();
            int slot = 0;
            for (var argument : Type.getArgumentTypes(descriptor)) {
                method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slot);
                slot += argument.getSize();
            }
            method.visitInvokeDynamicInsn(name, descriptor, LINK);
            method.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
            method.visitMaxs(0, 0);
            method.visitEnd();
            return null;
        }
    }
}
