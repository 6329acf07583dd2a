import type { ScreenProps } from '../../keeping/storage/device.ts';
import { Deletion } from './Deletion.tsx';

export function DeleteWaveScreen({ device, params }: ScreenProps) {
  return <Deletion device={device} doomed={{ wave: params['wave'] ?? '' }} />;
}
