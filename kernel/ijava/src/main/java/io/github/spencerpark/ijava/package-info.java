/**
 * The names under which notebooks written for IJava reach their kernel. Everything here is a thin face over
 * {@code tunebook.display} and {@code tunebook.spi}.
 */
package io.github.spencerpark.ijava;
