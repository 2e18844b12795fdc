/** What of the map one can take along, and in which form. */
import { Dialog } from "./dialog.tsx";

export function ExportDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Export" onClose={onClose}>
      {null}
    </Dialog>
  );
}
