// A GPU for the tests on machines that have none: the software Vulkan driver that comes with Chromium.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { skipNote } from '../../../shared/testing/skipNote.ts'
import type { Backend } from '../backend.ts'

const browsers = ['/usr/lib/chromium', '/usr/lib/chromium-browser', '/opt/google/chrome', '/opt/microsoft/msedge']
const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib']

const driver = browsers.map((folder) => join(folder, 'vk_swiftshader_icd.json')).find((file) => existsSync(file))
const hasLoader = libraries.some((folder) => existsSync(join(folder, 'libvulkan.so.1')))

/** The environment in which a process sees that GPU and no other; undefined where the driver is missing. */
export const softwareGpu = driver && hasLoader ? { VK_DRIVER_FILES: driver } : undefined

export const withoutGpu = skipNote(
  softwareGpu !== undefined,
  'no software GPU: it needs vk_swiftshader_icd.json of Chromium, and libvulkan1',
)

/** WebGPU as conformance wants it: a program that would not run wholly on the GPU is refused. */
export const strictWebGpu: Backend = {
  name: 'onnx',
  async open() {
    // Read by the Vulkan loader when the first session is made.
    Object.assign(process.env, softwareGpu)
    const { WebGpuDevice } = await import('../onnx/webgpu.ts')
    const device = new WebGpuDevice({ description: { en: 'GPU', ja: 'GPU' }, strict: true })
    // Its session stays: with the last one of a process the driver is shut down, and starting it again takes long.
    await device.setState({ kept: { dtype: 'f32', shape: [1], data: Float32Array.of(0) } })
    return device
  },
}
