module.exports = ({ width, most }) => Math.min(width, most);
