import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet, unless } from './words.js';

const http: Model = blocks('http');

/** A client asks the server which version of its interface it has, unless it is told. */
function asksVersion(position: number, more: Omit<Model, 'blocks'>): Model {
  const version = [position, 'version'] as const;
  const open = [{ missing: version }, { arg: version, equals: null }, { arg: version, equals: 'auto' }];
  return blocks('http', { stall: 'light', when: { any: open }, ...more });
}

const container: Members = {
  'attrs id name status short_id labels image tags': quiet,
  exec_run: blocks('process'),
  'start stop restart kill remove pause unpause wait logs stats top commit put_archive get_archive attach reload update rename export push tag history save':
    http,
};

/** Classes of the groups that programs use. */
const apis =
  'CoreV1Api AppsV1Api BatchV1Api CustomObjectsApi NetworkingV1Api RbacAuthorizationV1Api AuthenticationV1Api AuthorizationV1Api AutoscalingV1Api AutoscalingV2Api CoordinationV1Api PolicyV1Api StorageV1Api ApiextensionsV1Api VersionApi';

/** `docker.containers.run()`, `.list()`. */
const dockerCollection: Members = {
  'run create get list prune pull build push load remove search inspect_image import_image': blocks('http', { returns: 'docker.Object' }),
};

export const containers: Library = {
  name: 'Docker, Kubernetes',
  language: 'python',
  source: 'docker-py.readthedocs.io (7); github.com/kubernetes-client/python (34)',
  modules: {
    docker: {
      from_env: asksVersion(0, { returns: 'docker.Client' }),
      DockerClient: asksVersion(1, { instance: 'docker.Client', members: { from_env: asksVersion(0, { returns: 'docker.Client' }) } }),
      APIClient: asksVersion(1, { instance: 'docker.APIClient' }),
    },
    python_on_whales: { docker: { is: 'services.Nested' }, DockerClient: makes('services.Nested') },
    aiodocker: { Docker: makes('services.AsyncClient') },
    kubernetes: {
      client: {
        members: { [apis]: makes('kubernetes.Api') },
      },
      config: { members: { 'load_kube_config load_incluster_config load_config': blocks('file') } },
      watch: { members: { Watch: makes('kubernetes.Watch') } },
    },
    'kubernetes.client': {
      [apis]: makes('kubernetes.Api'),
      'V1Pod V1ObjectMeta V1Deployment ApiException': quiet,
    },
    'kubernetes.config': { 'load_kube_config load_incluster_config load_config': blocks('file') },
    'kubernetes.watch': { Watch: makes('kubernetes.Watch') },
    'kubernetes.stream': { 'stream portforward': blocks('net') },
    'kubernetes.dynamic': {
      DynamicClient: blocks('http', { note: 'asks which resources there are', instance: 'kubernetes.DynamicClient' }),
    },
    'kubernetes.utils': { 'create_from_yaml create_from_dict create_from_directory': http },
    kubernetes_asyncio: { client: { members: { 'CoreV1Api AppsV1Api BatchV1Api CustomObjectsApi': makes('services.AsyncClient') } } },
  },
  types: {
    'docker.Client': {
      members: {
        'containers images volumes networks services': property('docker.Collection'),
        'ping info version df events login': http,
        api: property('docker.APIClient'),
        close: quiet,
      },
    },
    'docker.Collection': { members: dockerCollection },
    'docker.Object': { members: container, element: { self: true } },
    'docker.APIClient': { members: { close: quiet, '*': http } },
    /** With `async_req` a thread asks. */
    'kubernetes.Api': { members: { api_client: quiet, '*': blocks('http', unless({ arg: 'async_req', equals: true })) } },
    'kubernetes.Watch': { members: { stream: returns('kubernetes.Watch.stream'), stop: quiet } },
    /** A generator. */
    'kubernetes.Watch.stream': { members: { __iter__: http }, element: 'dict' },
    'kubernetes.DynamicClient': { members: { resources: property('services.Nested'), '*': http } },
  },
};
