// What JavaScript cannot do well, as functions of the object `host`. Bytes are a Uint8Array, offsets count from its start.
//
//   decodeUtf8(bytes, from, to) text; a TypeError for what is not UTF-8.
//   writeUtf8(text, bytes, at) into bytes; returns the length. Half a surrogate pair is U+FFFD. A RangeError: no room.
//   decodeHuffman(bytes)       text that stands in HPACK's code, undefined if it does not.
//   sha256(bytes)              64 hexadecimal digits.
//   gunzip(bytes, limit)       what a gzip file holds, up to `limit` bytes of it; a TypeError for another file.
//   random(bytes)              fills up to 256 bytes. Throws before onMain if a snapshot would repeat them.
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <zlib.h>

#include "host.h"

// Start and length of a Uint8Array, valid while JavaScript does not run. NULL with an exception for anything else.
uint8_t *bytes_of(JSContext *context, JSValueConst value, size_t *length) {
  size_t offset, element_size, buffer_size;
  JSValue buffer = JS_GetTypedArrayBuffer(context, value, &offset, length, &element_size);
  if (JS_IsException(buffer)) return NULL;
  uint8_t *bytes = JS_GetArrayBuffer(context, &buffer_size, buffer);
  JS_FreeValue(context, buffer); // the array still holds it
  if (bytes && element_size == 1) return bytes + offset;
  // An empty buffer has no address.
  static uint8_t nothing;
  if (element_size == 1 && *length == 0 && !JS_HasException(context)) return &nothing;
  return JS_ThrowTypeError(context, "a Uint8Array is needed"), NULL;
}

static JSValue bytes_over(JSContext *context, JSValue buffer) {
  // The constructor reads three arguments, however many there are.
  JSValue arguments[3] = {buffer, JS_UNDEFINED, JS_UNDEFINED};
  if (JS_IsException(buffer)) return JS_EXCEPTION;
  JSValue array = JS_NewTypedArray(context, 3, arguments, JS_TYPED_ARRAY_UINT8);
  JS_FreeValue(context, buffer);
  return array;
}

JSValue bytes_new(JSContext *context, const uint8_t *bytes, size_t length) {
  return bytes_over(context, JS_NewArrayBufferCopy(context, bytes, length));
}

// A number of bytes or an offset from 0 to `most`; anything else is an exception, and false.
static bool size_of(JSContext *context, JSValueConst value, size_t most, size_t *size) {
  int64_t number;
  if (JS_ToInt64(context, &number, value) < 0) return false;
  if (number < 0 || (uint64_t)number > most) return JS_ThrowRangeError(context, "offset is out of bounds"), false;
  *size = (size_t)number;
  return true;
}

FUNCTION(host_decode_utf8) {
  size_t length, from, to;
  uint8_t *bytes = bytes_of(context, arguments[0], &length);
  if (!bytes || !size_of(context, arguments[2], length, &to) || !size_of(context, arguments[1], to, &from))
    return JS_EXCEPTION;
  if (utf8_is_valid(bytes + from, to - from)) return JS_NewStringLen(context, (const char *)bytes + from, to - from);
  return JS_ThrowTypeError(context, "the bytes are not UTF-8");
}

FUNCTION(host_write_utf8) {
  size_t room, at, length;
  const char *utf8 = JS_ToCStringLen(context, &length, arguments[0]);
  if (!utf8) return JS_EXCEPTION;
  // Surrogates are found in a copy only: text of ASCII, which is not copied, has none.
  utf8_replace_surrogates((uint8_t *)utf8, length);
  uint8_t *bytes = bytes_of(context, arguments[1], &room);
  JSValue result = JS_EXCEPTION;
  if (bytes && size_of(context, arguments[2], room, &at)) {
    if (length > room - at) JS_ThrowRangeError(context, "the text does not fit");
    else memcpy(bytes + at, utf8, length), result = JS_NewInt64(context, (int64_t)length);
  }
  JS_FreeCString(context, utf8);
  return result;
}

FUNCTION(host_decode_huffman) {
  size_t length;
  uint8_t *bytes = bytes_of(context, arguments[0], &length);
  // What is decoded, and behind it the same as UTF-8.
  uint8_t *decoded = bytes ? js_malloc(context, HUFFMAN_ROOM(length) * 3) : NULL;
  if (!decoded) return JS_EXCEPTION;
  uint8_t *utf8 = decoded + HUFFMAN_ROOM(length), *end = utf8;
  ptrdiff_t size = huffman_decode(bytes, length, decoded);
  for (ptrdiff_t i = 0; i < size; i++) {
    if (decoded[i] >= 0x80) *end++ = (uint8_t)(0xc0 | decoded[i] >> 6);
    *end++ = decoded[i] < 0x80 ? decoded[i] : (uint8_t)(0x80 | (decoded[i] & 0x3f));
  }
  JSValue text = size < 0 ? JS_UNDEFINED : JS_NewStringLen(context, (char *)utf8, (size_t)(end - utf8));
  js_free(context, decoded);
  return text;
}

FUNCTION(host_sha256) {
  size_t length;
  char hex[64];
  uint8_t *bytes = bytes_of(context, arguments[0], &length);
  if (!bytes) return JS_EXCEPTION;
  sha256_hex(bytes, length, hex);
  return JS_NewStringLen(context, hex, sizeof hex);
}

// Adds what `stream` unpacks to `*bytes`, whole members of the file, up to `limit` bytes in all. Returns zlib's code.
static int unpack(z_stream *stream, uint8_t **bytes, size_t *length, size_t limit) {
  size_t room = 0;
  for (int code = Z_OK;;) {
    if (code == Z_STREAM_END && stream->avail_in > 0) code = inflateReset(stream);
    if (code != Z_OK) return code;
    if (*length == room) {
      if (room == limit) return Z_STREAM_END;
      room = room * 2 + 65536 < limit ? room * 2 + 65536 : limit;
      uint8_t *larger = realloc(*bytes, room);
      if (!larger) return Z_MEM_ERROR;
      *bytes = larger;
    }
    stream->next_out = *bytes + *length;
    stream->avail_out = (uInt)(room - *length);
    code = inflate(stream, Z_NO_FLUSH);
    *length = room - stream->avail_out;
  }
}

static void free_unpacked(UNUSED JSRuntime *runtime, UNUSED void *data, void *bytes) { free(bytes); }

FUNCTION(host_gunzip) {
  size_t length, limit, unpacked = 0;
  uint8_t *output = NULL, *bytes = bytes_of(context, arguments[0], &length);
  if (!bytes || !size_of(context, arguments[1], MEMORY_LIMIT, &limit)) return JS_EXCEPTION;
  z_stream stream = {.next_in = bytes, .avail_in = (uInt)length};
  int code = inflateInit2(&stream, 16 + MAX_WBITS); // gzip only
  if (code == Z_OK) code = unpack(&stream, &output, &unpacked, limit);
  inflateEnd(&stream);
  if (code == Z_STREAM_END)
    return bytes_over(context, JS_NewArrayBuffer(context, output, unpacked, free_unpacked, NULL, false));
  if (code == Z_MEM_ERROR) JS_ThrowOutOfMemory(context);
  else JS_ThrowTypeError(context, "gzip: %s", stream.msg ? stream.msg : "the file is cut off");
  free(output);
  return JS_EXCEPTION;
}

FUNCTION(host_random) {
  size_t length;
  uint8_t *bytes = bytes_of(context, arguments[0], &length);
  if (!bytes) return JS_EXCEPTION;
  if (!kept.warm) return JS_ThrowTypeError(context, "there is no chance before onMain");
  // Up to 256 bytes come whole and at once.
  if (length <= 256 && getrandom(bytes, length, 0) == (ssize_t)length) return JS_UNDEFINED;
  return JS_ThrowRangeError(context, "no %zu random bytes", length);
}

void bytes_add_functions(JSContext *context, JSValueConst host) {
  static const JSCFunctionListEntry functions[] = {
      JS_CFUNC_DEF("decodeUtf8", 3, host_decode_utf8),       JS_CFUNC_DEF("writeUtf8", 3, host_write_utf8),
      JS_CFUNC_DEF("decodeHuffman", 1, host_decode_huffman), JS_CFUNC_DEF("sha256", 1, host_sha256),
      JS_CFUNC_DEF("gunzip", 2, host_gunzip),                JS_CFUNC_DEF("random", 1, host_random),
  };
  JS_SetPropertyFunctionList(context, host, functions, sizeof functions / sizeof *functions);
}
