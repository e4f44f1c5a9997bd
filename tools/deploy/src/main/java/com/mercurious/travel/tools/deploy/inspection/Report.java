package com.mercurious.travel.tools.deploy.inspection;

import com.mercurious.travel.tools.deploy.report.Finding;
import java.util.List;

/**
 * What a check came to.
 *
 * @param looked what was looked at, in a few words
 * @param notRun what was not looked at, and why
 */
public record Report(List<Finding> findings, String looked, List<String> notRun) {}
