/** Learning-rate schedules: how η goes from update to update. */
package tunebook.descent.schedule;
