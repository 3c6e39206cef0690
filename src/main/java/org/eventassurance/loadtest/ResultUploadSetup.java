package org.eventassurance.loadtest;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Leaves the bodies of results alone, so that they are read as they come, see {@link ResultUpload};
 * the container stores all others, within its small limits.
 */
@Configuration
class ResultUploadSetup {

  private static final PathPattern RESULTS =
      PathPatternParser.defaultInstance.parse(LoadTestController.PATH);

  @Bean
  MultipartResolver multipartResolver() {
    return new StandardServletMultipartResolver() {
      @Override
      public boolean isMultipart(HttpServletRequest request) {
        return super.isMultipart(request) && !RESULTS.matches(path(request));
      }
    };
  }

  private static PathContainer path(HttpServletRequest request) {
    return ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
  }
}
