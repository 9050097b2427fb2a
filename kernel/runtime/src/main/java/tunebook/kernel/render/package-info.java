/** How values become MIME bundles: by the renderers of extensions, as pictures, or as readable text. */
package tunebook.kernel.render;
