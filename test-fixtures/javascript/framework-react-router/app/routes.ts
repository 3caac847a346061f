import { index, route } from '@react-router/dev/routes';

export default [index('./pages/home.tsx'), route('/albums/:id', './pages/album.tsx')];
