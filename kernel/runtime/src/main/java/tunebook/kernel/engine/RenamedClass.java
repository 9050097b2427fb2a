package tunebook.kernel.engine;

import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The methods of a class under another name: they call each other, and share the fields of the class that they come
 * from.
 */
final class RenamedClass extends ClassVisitor {
    private final String from;
    private final String to;

    private RenamedClass(ClassVisitor next, String from, String to) {
        super(Opcodes.ASM9, next);
        this.from = from;
        this.to = to;
    }

    /** The class file, with a name in internal form. */
    static byte[] of(byte[] classFile, String name) {
        var reader = new ClassReader(classFile);
        var writer = new ClassWriter(0);
        reader.accept(new RenamedClass(writer, reader.getClassName(), name), 0);
        return writer.toByteArray();
    }

    private String renamed(String name) {
        return name.equals(from) ? to : name;
    }

    private Object renamed(Object argument) {
        return argument instanceof Handle handle
                ? new Handle(
                        handle.getTag(),
                        renamed(handle.getOwner()),
                        handle.getName(),
                        handle.getDesc(),
                        handle.isInterface())
                : argument;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        super.visit(version, access, renamed(name), signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean itf) {
                super.visitMethodInsn(opcode, renamed(owner), name, descriptor, itf);
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... args) {
                var renamedArgs =
                        Arrays.stream(args).map(RenamedClass.this::renamed).toArray();
                super.visitInvokeDynamicInsn(name, descriptor, method, renamedArgs);
            }
        };
    }
}
