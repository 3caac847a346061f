import { Component } from 'react';
import { readFileSync, readlinkSync } from 'node:fs';

export default class Old extends Component {
  static async getInitialProps() {
    return { text: readFileSync('old.md', 'utf8') }; // expect no-blocking-call: fs.readFileSync
  }
  static preview() {
    return readlinkSync('old.md'); // ok: no caller
  }
  render() {
    return <p>{this.props.text}</p>; // ok: drawn from what was read
  }
}
