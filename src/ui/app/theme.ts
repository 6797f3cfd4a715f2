import type { MantineColorsTuple } from '@mantine/core'
import { createTheme } from '@mantine/core'

/** Green of reuse, from light to dark. */
const reuse: MantineColorsTuple = [
  '#e3f8f1',
  '#c4eddf',
  '#97dec7',
  '#63cdac',
  '#35bd94',
  '#14ab80',
  '#00875f',
  '#00794f',
  '#006a49',
  '#00553a',
]

/** Mantine in the measure of the app: small, square, quiet; fonts of the system. */
export const theme = createTheme({
  fontFamily:
    'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  primaryColor: 'blue',
  // White on the eighth shade and black on the fifth can both be read.
  primaryShade: { light: 8, dark: 5 },
  autoContrast: true,
  colors: { reuse },
  cursorType: 'pointer',
  respectReducedMotion: true,
})
