import { createTheme } from '@mantine/core'

/** Mantine in the measure of the app: small, square, quiet; fonts of the system. */
export const theme = createTheme({
  fontFamily:
    'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  primaryColor: 'blue',
  // White can be read on it.
  primaryShade: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
})
