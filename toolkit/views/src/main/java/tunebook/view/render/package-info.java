/** How values of other libraries look in a notebook. They work with the versions that learners bring, too. */
package tunebook.view.render;
