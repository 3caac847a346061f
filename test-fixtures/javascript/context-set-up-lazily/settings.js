const fs = require('fs');

class Settings {
  constructor() {
    this.data = { main: { apiKey: '' } };
  }

  get main() {
    if (!this.data.main.apiKey) {
      this.data.main.apiKey = String(Date.now());
      this.save();
    }
    return this.data.main;
  }

  get clientId() {
    if (!this.data.clientId) {
      this.data.clientId = String(Date.now());
      this.save();
    }
    return this.data.clientId;
  }

  save() {
    fs.writeFileSync('settings.json', JSON.stringify(this.data));
  }
}

class Upload {
  get folder() {
    if (!this.path) {
      this.path = 'uploads';
      fs.mkdirSync(this.path, { recursive: true });
    }
    return this.path;
  }
}

let settings;
exports.getSettings = () => {
  if (!settings) {
    settings = new Settings();
  }
  return settings;
};
exports.newUpload = () => new Upload();
