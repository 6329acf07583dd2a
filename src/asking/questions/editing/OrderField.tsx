import { SelectField } from '../../../ui/SelectField.tsx';
import type { ChoiceFace } from '../question.ts';

const orders = ['listed', 'rotated', 'random'] as const;

type Order = ChoiceFace['optionOrder'];

interface OrderFieldProps {
  readonly id: string;
  readonly label: string;
  readonly said: Readonly<Record<(typeof orders)[number], string>>;
  readonly order: Order;
  readonly onChange: (order: Order) => void;
}

/** In which order the things of a list come. */
export function OrderField({ id, label, said, order, onChange }: OrderFieldProps) {
  return (
    <SelectField
      id={id}
      label={label}
      choices={orders.map((value) => ({ value, label: said[value] }))}
      value={order ?? 'listed'}
      onChange={(chosen) => onChange(chosen === 'listed' ? undefined : (chosen as Order))}
    />
  );
}
