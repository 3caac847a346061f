import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const net: Model = blocks('net');

const repository: Members = {
  'commit blame archive is_dirty iter_commits merge_base submodule_update create_tag delete_tag create_remote delete_remote clone rev_parse ls_tree':
    blocks('process'),
  'create_head delete_head': blocks('process', { returns: 'git.Head' }),
  git: property('git.Git'),
  index: property('git.IndexFile'),
  'head active_branch': property('git.Head'),
  'heads branches': property('git.Heads'),
  remotes: property('git.Remotes'),
  remote: returns('git.Remote'),
  'config_writer config_reader': blocks('file'),
  'close working_dir working_tree_dir bare untracked_files': quiet,
};

export const git: Library = {
  name: 'GitPython, pygit2, Dulwich',
  language: 'python',
  source: 'gitpython.readthedocs.io (3.1)',
  modules: {
    git: {
      Repo: blocks('fsmeta', {
        stall: 'light',
        instance: 'git.Repo',
        members: { 'clone_from init': blocks('process', { returns: 'git.Repo' }) },
      }),
      Git: makes('git.Git'),
    },
    'git.repo': { Repo: makes('git.Repo') },
    pygit2: { clone_repository: net, Repository: blocks('file') },
    'dulwich.porcelain': { 'clone pull push fetch': net, 'add commit status log': blocks('file') },
  },
  types: {
    'git.Repo': { members: repository },
    'git.Git': { members: { working_dir: quiet, '*': blocks('process') } },
    'git.IndexFile': { members: { 'commit checkout reset diff': blocks('process'), 'add remove move write': blocks('file') } },
    'git.Head': {
      members: {
        'checkout reset': blocks('process', { returns: { self: true } }),
        'delete rename set_tracking_branch': blocks('file'),
        'commit name path': quiet,
      },
    },
    'git.Heads': { members: { __getitem__: returns('git.Head'), '*': property('git.Head') }, element: 'git.Head' },
    'git.Remotes': { members: { __getitem__: returns('git.Remote'), '*': property('git.Remote') }, element: 'git.Remote' },
    'git.Remote': { members: { 'fetch pull push update exists': blocks('process'), 'url name refs set_url': quiet } },
  },
};
