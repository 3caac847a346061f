let loaded = [];

export const setPlugins = (found) => {
  loaded = found;
};

export const plugins = () => loaded.filter((each) => loaded.some((other) => other.text.includes(each.name)));
