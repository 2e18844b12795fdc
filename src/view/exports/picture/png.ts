/** A drawn map as a picture of px. */
import type { SvgPicture } from "./svg-map.tsx";

/** Browsers refuse larger canvases. */
const LONGEST_SIDE = 16_000;

/**
 * The drawn map as PNG.
 * @param scale px of the picture for a px of the drawing; less where the browser refuses so large a canvas
 * @throws where the browser cannot draw the picture
 */
export async function drawPng({ svg, width, height }: SvgPicture, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const fitting = Math.min(scale, LONGEST_SIDE / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * fitting);
    canvas.height = Math.round(height * fitting);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("this browser cannot draw pictures");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large"))),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
