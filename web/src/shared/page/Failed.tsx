import type { ReactNode } from "react";
import { Refused, Unreachable } from "../../api/problem";
import { label } from "../labels";

/** What was refused: the sentence, each wrong field, what rests on it, who may go on, and the codes by which support finds it. */
export function Refusal({ error, children }: { error: unknown; children?: ReactNode }) {
  if (!error) return null;
  const refused = error instanceof Refused ? error : undefined;
  const { next, restsOn, traceId } = refused?.problem ?? {};
  return (
    <div className="notice bad" role="alert">
      <p className="strong">{sentenceOf(error)}</p>
      {refused && refused.fields.length > 0 && (
        <ul>
          {refused.fields.map((field) => (
            <li key={`${field.pointer ?? field.parameter}${field.code}`}>{field.detail}</li>
          ))}
        </ul>
      )}
      {restsOn && restsOn.length > 0 && (
        <ul>
          {restsOn.map((thing) => (
            <li key={thing.sentence}>{thing.sentence}</li>
          ))}
        </ul>
      )}
      {next && next.roles.length > 0 && (
        <p>
          Việc cần làm: {label("operation", next.operation as never)} ({next.roles.map((role) => role.name).join(", ")}).
        </p>
      )}
      {children}
      {refused?.code && (
        <p className="small quiet">
          Mã lỗi {refused.code}
          {traceId && ` · mã tra cứu ${traceId.slice(0, 8)}`}
        </p>
      )}
    </div>
  );
}

export function sentenceOf(error: unknown): string {
  if (error instanceof Refused || error instanceof Unreachable) return error.message;
  return "Trang này gặp lỗi ngoài dự kiến; hãy tải lại trang.";
}

/** In place of a page that could not be read. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  if (error instanceof Refused && error.isNotFound)
    return (
      <div className="notice">
        <h1>Không tìm thấy</h1>
        <p>Không có trang hoặc hồ sơ này, hoặc tài khoản của bạn không được xem.</p>
        <p>
          <a href="/">Về Việc của tôi</a>
        </p>
      </div>
    );
  return (
    <>
      <h1>Chưa mở được trang này</h1>
      <Refusal error={error}>
        <p className="acts">
          {retry && (
            <button type="button" className="button" onClick={retry}>
              Thử lại
            </button>
          )}
          <a href="/">Về Việc của tôi</a>
        </p>
      </Refusal>
    </>
  );
}
