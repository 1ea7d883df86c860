// Verifies posts as a receiver does, for tests: each line of standard input is a post in JSON, {key, headers, body}; each line of standard
// output says "good", or why not. It ends when its standard input does.
import readline from 'node:readline';
import { Webhook } from 'standardwebhooks';

console.log('ready');
for await (const line of readline.createInterface({ input: process.stdin })) {
  const { key, headers, body } = JSON.parse(line);
  try {
    new Webhook(key).verify(body, headers);
    console.log('good');
  } catch (error) {
    console.log(error.message);
  }
}
