/** Elements whose balances are of interest in these industries. */
export const elements = [
  ...['Al', 'B', 'C', 'Ca', 'Cl', 'Cr', 'F', 'Fe', 'Ga', 'H', 'Hg', 'K', 'Li', 'Mg', 'Mn'],
  ...['N', 'Na', 'Ni', 'O', 'P', 'S', 'Sc', 'Si', 'Ti', 'V', 'Zn'],
]
