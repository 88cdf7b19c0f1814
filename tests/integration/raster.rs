//! Pictures of the window without a graphics card: the same bytes on every run and every machine.
//!
//! The core of `dream-soft-render` draws plain triangles; this adapter hands it egui's textures and meshes. Its surface has a
//! limit of size, so a large window is drawn in bands from top to bottom.
#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixels of a picture of a few thousand points fit in every type used here"
)]

use std::collections::BTreeMap;

use dream_soft_render::{ClipRect, Color, Error, MAX_SURFACE_PIXELS, Mesh, SoftwareRenderer, TextureId, Vertex};
use egui::epaint::{ClippedPrimitive, ImageDelta, Primitive};
use egui::{ImageData, Rect, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// A renderer for `Harness::builder().renderer(Raster::default())`.
#[derive(Default)]
pub(crate) struct Raster {
    renderer: SoftwareRenderer,
    /// egui's textures under their own size and handle.
    textures: BTreeMap<egui::TextureId, TextureId>,
    /// Freed by egui after the frame that is still to be drawn.
    freed: Vec<egui::TextureId>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for id in std::mem::take(&mut self.freed) {
            self.free(id);
        }
        // In the order of ids, since a map's own order differs between runs.
        let mut sets: Vec<_> = delta.set.drain().collect();
        sets.sort_by_key(|(id, _)| *id);
        for (id, changes) in sets {
            for change in changes {
                self.set(id, &change);
            }
        }
        self.freed.extend(delta.free.drain());
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        let primitives = ctx.tessellate(output.shapes.clone(), scale);
        let band = (MAX_SURFACE_PIXELS / width.max(1)).clamp(1, height.max(1));
        let mut pixels = Vec::with_capacity(width * height * 4);
        for top in (0..height).step_by(band) {
            let rows = band.min(height - top);
            let drawn = self.band(&primitives, scale, width, top, rows);
            pixels.extend(drawn.map_err(|error| error.to_string())?);
        }
        RgbaImage::from_raw(width as u32, height as u32, pixels).ok_or_else(|| "no such size of picture".to_owned())
    }
}

impl Raster {
    fn set(&mut self, id: egui::TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let bytes: Vec<u8> = image.pixels.iter().flat_map(egui::Color32::to_array).collect();
        let [width, height] = image.size;
        match (change.pos, self.textures.get(&id)) {
            (Some([x, y]), Some(&texture)) => {
                let updated = self.renderer.update_texture(texture, x, y, width, height, &bytes);
                updated.expect("egui changes a part that lies inside the texture");
            }
            (Some(_), None) => panic!("egui changes a part of a texture it never made"),
            (None, _) => {
                self.free(id);
                let texture = self.renderer.create_texture(width, height, &bytes);
                self.textures.insert(id, texture.expect("the font texture stays below the renderer's limit"));
            }
        }
    }

    fn free(&mut self, id: egui::TextureId) {
        if let Some(texture) = self.textures.remove(&id) {
            self.renderer.free_texture(texture).expect("a texture is freed once");
        }
    }

    /// The pixels of `rows` rows from row `top` on.
    fn band(
        &mut self,
        primitives: &[ClippedPrimitive],
        scale: f32,
        width: usize,
        top: usize,
        rows: usize,
    ) -> Result<Vec<u8>, Error> {
        let Self { renderer, textures, .. } = self;
        let mut frame = renderer.begin_frame(width, rows)?;
        frame.clear(Color::BLACK);
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let vertices: Vec<Vertex> = mesh.vertices.iter().map(|vertex| converted(vertex, scale, top)).collect();
            let mesh =
                Mesh { vertices: &vertices, indices: &mesh.indices, texture: textures.get(&mesh.texture_id).copied() };
            frame.mesh(mesh, clip(*clip_rect, scale, top))?;
        }
        Ok(frame.surface().pixels.clone())
    }
}

fn converted(vertex: &egui::epaint::Vertex, scale: f32, top: usize) -> Vertex {
    let egui::epaint::Vertex { pos, uv, color } = vertex;
    let [r, g, b, a] = color.to_array();
    // Both sides premultiply, so that the four numbers mean the same.
    Vertex::new([pos.x * scale, pos.y * scale - top as f32], [uv.x, uv.y], Color::from_rgba_premultiplied(r, g, b, a))
}

fn clip(rect: Rect, scale: f32, top: usize) -> ClipRect {
    let pixel = |value: f32| (value * scale).round().max(0.0) as u32;
    let row = |value: f32| pixel(value).saturating_sub(top as u32);
    ClipRect::new(pixel(rect.left()), row(rect.top()), pixel(rect.right()), row(rect.bottom()))
}
