import type { ReactNode } from 'react';

export interface ButtonProps {
  /** What stands on it. */
  children: string;
  /** What it is about, where the words around it do not say it to everybody. The name begins with what is seen, for those who speak it. */
  about?: string | undefined;
  look?: 'plain' | 'primary' | 'quiet';
  isSmall?: boolean;
  /** Whether it is in force, for one that switches something. */
  isPressed?: boolean;
  /** Whether what it unfolds is in sight, for one that unfolds something. */
  isUnfolded?: boolean;
  isDisabled?: boolean;
  /** More about it, for who waits on it. */
  hint?: string;
  className?: string;
  /** Left out for the button that sends its form. */
  onPress?: () => void;
}

/** A button of a view. */
export function Button(props: ButtonProps): ReactNode {
  const {
    children,
    about,
    look = 'plain',
    isSmall = false,
    isPressed,
    isUnfolded,
    isDisabled = false,
    hint,
    onPress,
  } = props;
  const classes = ['button', look === 'plain' ? '' : look, isSmall ? 'small' : '', props.className ?? ''];
  return (
    <button
      type={onPress === undefined ? 'submit' : 'button'}
      className={classes.filter((one) => one !== '').join(' ')}
      disabled={isDisabled}
      {...(about === undefined ? {} : { 'aria-label': `${children}: ${about}` })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(isUnfolded === undefined ? {} : { 'aria-expanded': isUnfolded })}
      {...(hint === undefined ? {} : { title: hint })}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
