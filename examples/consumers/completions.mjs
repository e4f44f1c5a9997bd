// Prints the end of each travel request once. Its settings are environment variables.
import kafkajs from 'kafkajs';
import lz4 from 'lz4-napi';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;
const { KAFKA_BOOTSTRAP_SERVERS, KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD } = process.env;
const TYPE = 'com.mercurious.travel.proposal.completed.v1';

// The suite's records are packed with LZ4, of which kafkajs has no codec of its own.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: (encoder) => lz4.compressFrame(encoder.buffer),
  decompress: (packed) => lz4.decompressFrame(packed),
});

const kafka = new Kafka({
  clientId: 'completions',
  brokers: KAFKA_BOOTSTRAP_SERVERS.split(','),
  sasl: { mechanism: 'scram-sha-512', username: KAFKA_SASL_USERNAME, password: KAFKA_SASL_PASSWORD },
  logLevel: logLevel.ERROR,
});
// read_committed is what kafkajs does unless told otherwise.
const consumer = kafka.consumer({ groupId: 'app-client-node', readUncommitted: false });

// Ids that were handled. One with a database keeps them there, in the transaction that stores what came of it.
const seen = new Set();

// Of a record's JSON what this consumer needs; throws where that is not there.
function read(value) {
  const { requestId, outcome, proposal, failure } = JSON.parse(value);
  const what =
    outcome === 'SUCCEEDED' ? proposal.itinerary.stays.map((stay) => stay.name).join(', ') : failure.code;
  return { requestId, outcome, what };
}

// What this consumer is there for; where it fails, the record is not committed and comes again.
function handle(time, { requestId, outcome, what }) {
  console.log(time, requestId, outcome, what);
}

function take({ partition, message }) {
  const id = message.headers.ce_id?.toString();
  if (!id || message.headers.ce_type?.toString() !== TYPE || seen.has(id)) {
    return;
  }
  let end;
  try {
    end = read(message.value);
  } catch {
    console.error(`Left out, no completion: partition ${partition}, offset ${message.offset}`);
    return;
  }
  handle(message.headers.ce_time?.toString(), end);
  seen.add(id);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await consumer.disconnect();
    console.error('Stopped in order');
  });
}
await consumer.connect();
await consumer.subscribe({ topics: ['travel-proposal.completed'], fromBeginning: true });
await consumer.run({
  autoCommit: false,
  eachMessage: async (record) => {
    take(record);
    const next = (BigInt(record.message.offset) + 1n).toString();
    await consumer.commitOffsets([{ topic: record.topic, partition: record.partition, offset: next }]);
  },
});
