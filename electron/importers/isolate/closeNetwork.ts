import dgram from 'node:dgram';
import net from 'node:net';

/**
 * Takes the network away from this process: whatever a file or a library asks for, no connection is made. Every protocol of
 * Node's goes through these two. Reports are read offline.
 */
export function closeNetwork(): void {
  const refuse = (): never => {
    throw new Error('a reading process has no network');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.send = refuse;
  dgram.Socket.prototype.connect = refuse;
}
