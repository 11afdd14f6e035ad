package io.quarkus.test.junit.mockito;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Quarkus looks for this annotation before each test, to see whether Mockito is used. It is not; but a class that is not there is
 * looked for in each archive each time, which took a tenth of the time of short tests (VerifyMockitoMocksCallback of 3.30).
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface MockitoConfig {}
