import type { ScreenProps } from '../../keeping/storage/device.ts';
import { Deletion } from './Deletion.tsx';

export function DeleteSurveyScreen({ device, params }: ScreenProps) {
  return <Deletion device={device} doomed={{ survey: params['survey'] ?? '' }} />;
}
