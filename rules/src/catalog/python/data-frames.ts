import { blocks, makes, perMegabyteOfFile, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { inMemory, quiet } from './words.js';

const FRAME = 'pandas.DataFrame';
const itself = { self: true } as const;
const reads: Model = blocks('parse', { returns: FRAME, note: 'reads and parses the whole of it' });
const writes: Model = blocks('file', { stall: 'heavy', when: { not: inMemory(0) } });
const computes: Model = blocks('parse', { stall: 'heavy', returns: itself, note: 'takes longer with more rows' });

const pandas: Members = {
  read_csv: perMegabyteOfFile('pandas read_csv megabyte', reads),
  'read_json read_excel read_parquet read_feather read_html read_xml read_pickle read_hdf read_table read_fwf read_orc read_sas read_stata':
    reads,
  'read_sql read_sql_query read_sql_table read_gbq': blocks('db', { returns: FRAME }),
  'concat merge': computes,
  'DataFrame Series': makes(FRAME),
  ExcelWriter: blocks('file', { instance: 'pandas.ExcelWriter' }),
  ExcelFile: blocks('parse', { instance: 'pandas.ExcelFile' }),
  'to_datetime to_numeric json_normalize isna isnull notna Timedelta': quiet,
  Timestamp: { sizedAs: { of: 0, shape: 'number' } },
  'date_range period_range bdate_range': { sizedAs: { of: [1, 'end'], shape: 'span' }, returns: { list: 'unknown' } },
};

const frame: Members = {
  /** Without a file they return text. */
  'to_csv to_json to_html to_string to_markdown to_xml to_latex write_csv write_json write_ndjson': blocks('file', {
    stall: 'heavy',
    when: {
      all: [{ given: [0, 'path_or_buf'] }, { not: { any: [inMemory([0, 'path_or_buf']), { arg: [0, 'path_or_buf'], equals: null }] } }],
    },
    returns: 'str',
  }),
  'to_excel to_parquet to_feather to_pickle to_hdf to_stata to_orc write_excel write_parquet write_ipc write_avro': blocks('file', {
    stall: 'heavy',
    when: { not: inMemory(0) },
  }),
  'to_sql to_gbq write_database': blocks('db'),
  'apply applymap map merge join groupby pivot_table sort_values drop_duplicates resample rolling corr describe transform explode melt':
    computes,
  'head tail copy drop rename fillna dropna reset_index set_index astype assign select filter with_columns loc iloc columns index values shape':
    returns(itself),
  __getitem__: returns(itself),
  'to_dict to_records to_numpy iterrows itertuples': quiet,
};

const polars: Members = {
  'read_csv read_parquet read_json read_ndjson read_excel read_ipc': blocks('parse', { returns: FRAME }),
  'read_database read_database_uri': blocks('db', { returns: FRAME }),
  'scan_csv scan_parquet scan_ndjson LazyFrame': returns('polars.LazyFrame'),
  'DataFrame Series': makes(FRAME),
  concat: computes,
  'col lit when': quiet,
};

const arrays: Members = {
  'load loadtxt genfromtxt fromfile memmap': blocks('file', { stall: 'heavy', when: { not: inMemory([0, 'file']) } }),
  'save savez savez_compressed savetxt': writes,
  'array zeros ones asarray arange frombuffer concatenate stack mean sum dot': quiet,
};

export const dataFrames: Library = {
  name: 'pandas, Polars, NumPy, PyArrow',
  language: 'python',
  source: 'pandas.pydata.org/docs/reference (2.3); docs.pola.rs (1.35); numpy.org/doc/stable (2.3); arrow.apache.org/docs/python (22)',
  modules: {
    pandas,
    'modin.pandas': pandas,
    geopandas: { read_file: reads, GeoDataFrame: makes(FRAME) },
    'dask.dataframe': { 'read_csv read_parquet read_json': returns('polars.LazyFrame') },
    polars,
    numpy: arrays,
    'numpy.linalg': {
      'svd eig eigh inv solve lstsq qr pinv': blocks('parse', { stall: 'heavy', note: 'cubic in the size of the matrix' }),
    },
    'pyarrow.parquet': {
      'read_table read_pandas write_table': blocks('parse'),
      ParquetFile: blocks('file', { instance: 'pyarrow.ParquetFile' }),
    },
    'pyarrow.csv': { 'read_csv write_csv': blocks('parse') },
    'pyarrow.feather': { 'read_table read_feather write_feather': blocks('parse') },
    'pyarrow.dataset': { dataset: blocks('fsmeta', { stall: 'light', returns: 'pyarrow.Dataset' }), write_dataset: blocks('parse') },
    'pyarrow.json': { read_json: blocks('parse') },
    'pyarrow.orc': { 'read_table write_table': blocks('parse') },
    h5py: { File: blocks('file') },
    xarray: { 'open_dataset load_dataset open_mfdataset': blocks('file', { stall: 'heavy' }) },
    netCDF4: { Dataset: blocks('file') },
    datasets: { load_dataset: blocks('http'), load_from_disk: blocks('file') },
    joblib: {
      'load dump': blocks('file', { stall: 'heavy' }),
      Parallel: makes('joblib.Parallel'),
      delayed: returns({ arg: 0 }),
      Memory: quiet,
    },
    networkx: { 'pagerank betweenness_centrality all_pairs_shortest_path': blocks('parse', { stall: 'heavy' }), 'Graph DiGraph': quiet },
    scipy: { stats: quiet },
    'scipy.optimize': { 'minimize curve_fit differential_evolution linprog': blocks('parse', { stall: 'heavy' }) },
    'sklearn.model_selection': { 'cross_val_score GridSearchCV': blocks('ml') },
  },
  types: {
    [FRAME]: { members: frame },
    'pandas.ExcelWriter': { members: { 'close save __exit__': blocks('file', { stall: 'heavy', continues: true }) } },
    'pandas.ExcelFile': { members: { parse: reads, sheet_names: property({ list: 'str' }), close: quiet } },
    'polars.LazyFrame': {
      members: {
        'collect compute fetch sink_parquet sink_csv': blocks('parse', { returns: FRAME, note: 'runs the whole query' }),
        'collect_async head': quiet,
        '*': returns(itself),
      },
    },
    'pyarrow.ParquetFile': { members: { 'read read_row_group iter_batches': blocks('parse') } },
    'pyarrow.Dataset': {
      members: {
        'to_table to_batches head count_rows take scanner': blocks('parse'),
        'schema files partitioning': quiet,
        'filter sort_by': returns(itself),
      },
    },
    'joblib.Parallel': { call: blocks('process', { note: 'waits until all jobs are done' }) },
  },
};
