import { paintBeside } from './paint-beside.ts'

self.addEventListener('message', paintBeside(self))
