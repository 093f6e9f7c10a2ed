import { type ForceTask, forced } from './forces.ts'

/** Finds places beside the page: says at once that it has begun, with null, and posts the places when they are found. */
self.addEventListener('message', ({ data }: MessageEvent<ForceTask>) => {
  self.postMessage(null)
  const steps = forced(data)
  for (;;) {
    const { done, value } = steps.next()
    if (done !== true) continue
    self.postMessage(value, { transfer: [value.buffer] })
    self.close()
    return
  }
})
