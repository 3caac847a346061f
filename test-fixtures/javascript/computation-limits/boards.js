export function flood(grid, y, x) {
  if (grid[y]?.[x] !== 1) return 0;
  grid[y][x] = 2;
  return 1 + flood(grid, y + 1, x) + flood(grid, y - 1, x) + flood(grid, y, x + 1) + flood(grid, y, x - 1);
}

const fits = (board, y, x) => !board.slice(0, y).some((row, i) => row[x] === 2 || row[x - y + i] === 2 || row[x + y - i] === 2);

export function queens(board, y) {
  if (y === board.length) return 1;
  let found = 0;
  for (let x = 0; x < board.length; x++) {
    if (board[y][x] !== 0 || !fits(board, y, x)) continue;
    board[y][x] = 2;
    found += queens(board, y + 1);
    board[y][x] = 0;
  }
  return found;
}
