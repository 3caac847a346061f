import { blocks, makes, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { quiet } from './words.js';

const ffmpeg: Model = blocks('process', { note: 'runs ffmpeg' });
const decodes: Model = blocks('image', { note: 'decodes the whole file' });
const itself = { self: true } as const;

export const media: Library = {
  name: 'ffmpeg-python, MoviePy, pydub, librosa, yt-dlp, mutagen',
  language: 'python',
  source: 'github.com/kkroening/ffmpeg-python; zulko.github.io/moviepy (2); github.com/jiaaro/pydub; librosa.org (0.11)',
  modules: {
    ffmpeg: { 'probe run': ffmpeg, 'input output filter concat': returns('ffmpeg.Stream') },
    moviepy: {
      'VideoFileClip AudioFileClip ImageClip': blocks('process', { note: 'runs ffmpeg', instance: 'moviepy.Clip' }),
      'concatenate_videoclips CompositeVideoClip TextClip': returns('moviepy.Clip'),
    },
    'moviepy.editor': {
      'VideoFileClip AudioFileClip ImageClip': blocks('process', { note: 'runs ffmpeg', instance: 'moviepy.Clip' }),
      'concatenate_videoclips CompositeVideoClip TextClip': returns('moviepy.Clip'),
    },
    pydub: {
      AudioSegment: {
        instance: 'pydub.AudioSegment',
        members: {
          'from_file from_mp3 from_wav from_ogg from_flv': blocks('process', { note: 'runs ffmpeg', returns: 'pydub.AudioSegment' }),
          'empty silent': returns('pydub.AudioSegment'),
        },
      },
    },
    librosa: { 'load resample stft': decodes },
    soundfile: { 'read write': decodes },
    'scipy.io.wavfile': { 'read write': decodes },
    torchaudio: { 'load save': decodes },
    wave: { open: blocks('file') },
    av: { open: blocks('file') },
    mutagen: { File: blocks('file') },
    'mutagen.mp3': { MP3: blocks('file') },
    tinytag: { TinyTag: { members: { get: blocks('file') } } },
    yt_dlp: { YoutubeDL: makes('yt_dlp.YoutubeDL') },
    youtube_dl: { YoutubeDL: makes('yt_dlp.YoutubeDL') },
    pytube: { YouTube: blocks('http') },
  },
  types: {
    'ffmpeg.Stream': {
      members: { run: ffmpeg, run_async: blocks('process', { stall: 'heavy', returns: 'subprocess.Popen' }), '*': returns(itself) },
    },
    'moviepy.Clip': {
      members: {
        'write_videofile write_audiofile write_gif save_frame to_soundarray iter_frames': ffmpeg,
        close: quiet,
        '*': returns(itself),
      },
    },
    'pydub.AudioSegment': {
      members: {
        export: ffmpeg,
        'set_frame_rate set_channels overlay append fade_in fade_out apply_gain': blocks('image', { returns: itself }),
      },
    },
    'yt_dlp.YoutubeDL': { members: { 'extract_info download': blocks('http'), 'prepare_filename close': quiet } },
  },
};
