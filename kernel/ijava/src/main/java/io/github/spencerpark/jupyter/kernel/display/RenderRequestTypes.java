package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMESuffix;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The MIME types that somebody asks for. A request may be for a whole group ({@code image/*}) or for anything, and
 * {@code application/xml} also means types that are XML underneath, as {@code image/svg+xml}.
 */
public final class RenderRequestTypes {
    private final List<MIMEType> requested;

    private RenderRequestTypes(List<MIMEType> requested) {
        this.requested = requested;
    }

    /** Requests for these types, by their names; none for whatever there is. */
    static RenderRequestTypes of(List<String> mimes) {
        var builder = new Builder();
        mimes.forEach(builder::withType);
        return builder.build();
    }

    /** The type to make of one that can be made; null if nobody asks for it. */
    public MIMEType resolveSupportedType(MIMEType supported) {
        boolean wanted = requested.isEmpty() || requested.stream().anyMatch(request -> means(request, supported));
        return wanted ? supported : null;
    }

    /** Whether this very type is asked for, not only its group. */
    public boolean isRequestedExactly(MIMEType type) {
        return requested.contains(type);
    }

    /** Whether one of the types that can be made is asked for. */
    public boolean anyRequestedIsSupported(Set<MIMEType> supported) {
        return supported.stream().anyMatch(type -> resolveSupportedType(type) != null || type.isWildcard());
    }

    /** Takes away the requests that a container answers. */
    public void removeFulfilledRequests(DisplayData data) {
        requested.removeIf(data::hasDataForType);
    }

    /** Whether no type in particular is asked for. */
    public boolean isEmpty() {
        return requested.isEmpty();
    }

    private static boolean means(MIMEType request, MIMEType supported) {
        if (request.equals(supported) || request.isWildcard() || supported.isWildcard()) {
            return true;
        }
        if (request.hasSameGroupAs(supported) && (request.subtypeIsWildcard() || supported.subtypeIsWildcard())) {
            return true;
        }
        return supported.hasSuffix() && request.equals(MIMESuffix.of(supported).getDelegate());
    }

    /** Gathers requests. */
    public static final class Builder {
        private final List<MIMEType> types = new ArrayList<>();

        /** Asks for one more type. */
        public Builder withType(String type) {
            return withType(MIMEType.parse(type));
        }

        /** Asks for one more type. */
        public Builder withType(MIMEType type) {
            types.add(type);
            return this;
        }

        /** What is asked for. */
        public RenderRequestTypes build() {
            return new RenderRequestTypes(new ArrayList<>(types));
        }
    }
}
