// What components of Dash's community packages call by name.
window.dashAgGridFunctions = { ...window.dashAgGridFunctions, shout: (text) => `${text}!` };
window.dashMantineFunctions = { ...window.dashMantineFunctions, inMetres: (value) => `${value} m` };
