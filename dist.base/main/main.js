import path from "node:path";
import { BrowserWindow, Menu, app, dialog, ipcMain, powerMonitor, powerSaveBlocker, screen, session, shell, utilityProcess } from "electron";
import { parseArgs } from "node:util";
import { createHash, createPublicKey, verify } from "node:crypto";
import { appendFileSync, createWriteStream, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, release, type } from "node:os";
import { rename } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
var readerArgv = [`--max-old-space-size=256`];
import.meta.filename.endsWith(".ts") ? path.join(import.meta.dirname, "process.ts") : path.join(import.meta.dirname, "..", "reader", "reader.js");
// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
var propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
var NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted$1(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
var CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}
// node_modules/zod/v4/core/core.js
var _a$1;
var _zodDesc = {
	value: void 0,
	enumerable: false
};
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
var _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
var _issuesDesc = {
	value: void 0,
	enumerable: false
};
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
var $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}
// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
var _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
var _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
var _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
var validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
var _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
var _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
var _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
var _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
var _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
var _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
var _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
var _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};
// node_modules/zod/v4/core/regexes.js
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
var cuid = /^[cC][0-9a-z]{6,}$/;
var cuid2 = /^[0-9a-z]+$/;
var ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
var xid = /^[0-9a-vA-V]{20}$/;
var ksuid = /^[A-Za-z0-9]{27}$/;
var nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
*
* @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
var uuid = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
/** Practical email validation */
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
var ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
var cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
var base64$1 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
var base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var httpProtocol = /^https?$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
	return new RegExp(`^${source}$`);
}
var date$1 = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var integer = /^-?\d+$/;
var number$1 = /^-?\d+(?:\.\d+)?$/;
var boolean$1 = /^(?:true|false)$/i;
var _undefined$2 = /^undefined$/i;
var lowercase = /^[^A-Z]*$/;
var uppercase = /^[^a-z]*$/;
// node_modules/zod/v4/core/checks.js
var $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
var _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
var $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
var $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});
// node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};
// node_modules/zod/v4/core/versions.js
var version = {
	major: 4,
	minor: 6,
	patch: 7
};
// node_modules/zod/v4/core/schemas.js
var $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted$1(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted$1(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted$1(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted$1(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
var $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
var $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
var $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
var $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid(v));
	} else def.pattern ?? (def.pattern = uuid());
	$ZodStringFormat.init(inst, def);
});
var $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
var asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
var $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
var $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
var $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
var $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
var $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
var $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
var $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
var $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
var $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime(def));
	$ZodStringFormat.init(inst, def);
});
var $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date$1);
	$ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time(def));
	$ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration);
	$ZodStringFormat.init(inst, def);
});
var $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
var ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
var $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
var $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
var $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
var $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
var $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
var $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
var $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
var $ZodUndefined = /*@__PURE__*/ $constructor("$ZodUndefined", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = _undefined$2;
	inst._zod.values = /* @__PURE__ */ new Set([void 0]);
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (typeof input === "undefined") return payload;
		payload.issues.push({
			expected: "undefined",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
var $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
var $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
var $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted$1(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted$1(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
var $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted$1(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
var $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const fastEnabled = jit && allowsEval.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted$1(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
var $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
function discriminatorMap(def) {
	const map = /* @__PURE__ */ new Map();
	for (const option of def.options) {
		const values = option._zod.propValues?.[def.discriminator];
		if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
		for (const value of values) if (map.has(value)) {
			if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
			map.set(value, null);
		} else map.set(value, option);
	}
	return map;
}
var $ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
	def.inclusive = false;
	$ZodUnion.init(inst, def);
	const _super = inst._zod.parse;
	defineLazyInternal(inst, "propValues", (zod) => {
		const propValues = {};
		let undefinedCount = 0;
		for (const option of zod.def.options) {
			const pv = option._zod.propValues;
			if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
			if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
			for (const [k, v] of Object.entries(pv)) {
				if (!Object.prototype.hasOwnProperty.call(propValues, k)) assignProp(propValues, k, /* @__PURE__ */ new Set());
				for (const val of v) propValues[k].add(val);
			}
		}
		if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
		return propValues;
	});
	def.options.forEach((option, i) => {
		const propShape = rawShape(option._zod.def);
		if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
	});
	const disc = cached(() => discriminatorMap(def));
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				code: "invalid_type",
				expected: "object",
				input,
				inst
			});
			return payload;
		}
		const value = input?.[def.discriminator];
		const opt = disc.value.get(value);
		if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
		if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
		payload.issues.push({
			code: "invalid_union",
			errors: [],
			note: "No matching discriminator",
			discriminator: def.discriminator,
			options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
			input,
			path: [def.discriminator],
			inst
		});
		return payload;
	};
});
var $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted$1(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
var $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
var $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
var $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
var $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
var $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
var $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
var $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
var $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			/**
			* $ZodDefault returns the default value immediately in forward direction.
			* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
var $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
var $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
var $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
var $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
var $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
var $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
/** Keyed off the context object every schema in one parse call already shares. */
var STATE = "~memo";
var NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
var recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
var NONE = 0;
var ASSUMED = 1;
var PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
var handoff;
var open = [];
var memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open.length > depth ? open.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}
// node_modules/zod/v4/locales/en.js
var error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}
// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _undefined$1(Class, params) {
	return new Class({
		type: "undefined",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}
// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
* an annotation like `description` — makes a member unfoldable, so a constraint this does not
* understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
var FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
var UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			assignProp(properties, key, parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts });
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
/**
* Creates a toJSONSchema method for a schema instance.
* This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
*/
var createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
var createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
// node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
var narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
var narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
var addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
var addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
var intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
var setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
var minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
var maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
var formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
var contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
var formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
var exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64$1], [base64urlCharset, base64url]]);
var exactPattern = (p) => exactPatterns.get(p) ?? p;
var stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
var numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = /* @__PURE__ */ new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
var booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
var undefinedProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
var neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
var enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
var literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
var customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
var transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
var arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
var objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
var unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
var intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$1 : integer).source;
	return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
var recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
var nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
var nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
* A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
* unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
var UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
var defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
var prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
var catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
var pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
var readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
var optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
var initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
var ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });
// node_modules/zod/v4/classic/parse.js
var parse = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);
// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
var ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(/* @__PURE__ */ _overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
/** @internal */
var _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(/* @__PURE__ */ _regex(...args));
	},
	includes(...args) {
		return this.check(/* @__PURE__ */ _includes(...args));
	},
	startsWith(...args) {
		return this.check(/* @__PURE__ */ _startsWith(...args));
	},
	endsWith(...args) {
		return this.check(/* @__PURE__ */ _endsWith(...args));
	},
	min(...args) {
		return this.check(/* @__PURE__ */ _minLength(...args));
	},
	max(...args) {
		return this.check(/* @__PURE__ */ _maxLength(...args));
	},
	length(...args) {
		return this.check(/* @__PURE__ */ _length(...args));
	},
	nonempty(...args) {
		return this.check(/* @__PURE__ */ _minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(/* @__PURE__ */ _lowercase(params));
	},
	uppercase(params) {
		return this.check(/* @__PURE__ */ _uppercase(params));
	},
	trim() {
		return this.check(/* @__PURE__ */ _trim());
	},
	normalize(...args) {
		return this.check(/* @__PURE__ */ _normalize(...args));
	},
	toLowerCase() {
		return this.check(/* @__PURE__ */ _toLowerCase());
	},
	toUpperCase() {
		return this.check(/* @__PURE__ */ _toUpperCase());
	},
	slugify() {
		return this.check(/* @__PURE__ */ _slugify());
	}
}));
var ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(/* @__PURE__ */ _email(ZodEmail, params));
	},
	url(params) {
		return this.check(/* @__PURE__ */ _url(ZodURL, params));
	},
	jwt(params) {
		return this.check(/* @__PURE__ */ _jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(/* @__PURE__ */ _emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(/* @__PURE__ */ _guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(/* @__PURE__ */ _uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(/* @__PURE__ */ _uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(/* @__PURE__ */ _uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(/* @__PURE__ */ _uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(/* @__PURE__ */ _nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(/* @__PURE__ */ _cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(/* @__PURE__ */ _cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(/* @__PURE__ */ _ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(/* @__PURE__ */ _base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(/* @__PURE__ */ _base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(/* @__PURE__ */ _xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(/* @__PURE__ */ _ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(/* @__PURE__ */ _ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(/* @__PURE__ */ _ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(/* @__PURE__ */ _cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(/* @__PURE__ */ _cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(/* @__PURE__ */ _e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(/* @__PURE__ */ _isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(/* @__PURE__ */ _isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(/* @__PURE__ */ _isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(/* @__PURE__ */ _isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return /* @__PURE__ */ _string(ZodString, params);
}
var ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
var ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function url(params) {
	return /* @__PURE__ */ _url(ZodURL, params);
}
var ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
var ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function base64(params) {
	return /* @__PURE__ */ _base64(ZodBase64, params);
}
var ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
var ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, /*@__PURE__*/ derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(/* @__PURE__ */ _gt(value, params));
	},
	gte(value, params) {
		return this.check(/* @__PURE__ */ _gte(value, params));
	},
	min(value, params) {
		return this.check(/* @__PURE__ */ _gte(value, params));
	},
	lt(value, params) {
		return this.check(/* @__PURE__ */ _lt(value, params));
	},
	lte(value, params) {
		return this.check(/* @__PURE__ */ _lte(value, params));
	},
	max(value, params) {
		return this.check(/* @__PURE__ */ _lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(/* @__PURE__ */ _gt(0, params));
	},
	nonnegative(params) {
		return this.check(/* @__PURE__ */ _gte(0, params));
	},
	negative(params) {
		return this.check(/* @__PURE__ */ _lt(0, params));
	},
	nonpositive(params) {
		return this.check(/* @__PURE__ */ _lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(/* @__PURE__ */ _multipleOf(value, params));
	},
	step(value, params) {
		return this.check(/* @__PURE__ */ _multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
function number(params) {
	return /* @__PURE__ */ _number(ZodNumber, params);
}
var ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return /* @__PURE__ */ _int(ZodNumberFormat, params);
}
var ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return /* @__PURE__ */ _boolean(ZodBoolean, params);
}
var ZodUndefined = /*@__PURE__*/ $constructor("ZodUndefined", (inst, def) => {
	$ZodUndefined.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => undefinedProcessor(inst, ctx, json, params);
});
function _undefined(params) {
	return /* @__PURE__ */ _undefined$1(ZodUndefined, params);
}
var ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => void 0;
});
function unknown() {
	return /* @__PURE__ */ _unknown(ZodUnknown);
}
var ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return /* @__PURE__ */ _never(ZodNever, params);
}
var ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(/* @__PURE__ */ _minLength(n, params));
	},
	nonempty(params) {
		return this.check(/* @__PURE__ */ _minLength(1, params));
	},
	max(n, params) {
		return this.check(/* @__PURE__ */ _maxLength(n, params));
	},
	length(n, params) {
		return this.check(/* @__PURE__ */ _length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return /* @__PURE__ */ _array(ZodArray, element, params);
}
var ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	return new ZodObject({
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	});
}
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
var ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
var ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodDiscriminatedUnion", (inst, def) => {
	ZodUnion.init(inst, def);
	$ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
	return new ZodDiscriminatedUnion({
		type: "union",
		options,
		discriminator,
		...normalizeParams(params)
	});
}
var ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
var ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
var ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	return new ZodEnum({
		type: "enum",
		entries: Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values,
		...normalizeParams(params)
	});
}
var ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
	inst.values = new Set(def.values);
	Object.defineProperty(inst, "value", { get() {
		if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
		return def.values[0];
	} });
});
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
var ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
var ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
var ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
var ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
var ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
var ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
var ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
var ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
var ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
var ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
var ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
	return /* @__PURE__ */ _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return /* @__PURE__ */ _superRefine(fn, params);
}
// src/core/protocol/words.ts
/** In which words screens speak. What they say in each is theirs; only these keys travel and are kept. */
var languages = [
	"en",
	"fr",
	"ar"
];
strictObject({
	language: _enum(languages).nullable().describe("null: each device by its own settings"),
	terms: _enum([
		"hseep",
		"uk",
		"nato"
	])
});
// src/host/log/chain.ts
var emptyLink = {
	count: 0,
	hash: /* @__PURE__ */ new Uint8Array(32)
};
function readLink(link) {
	return {
		count: link.count,
		hash: hex(link.hash)
	};
}
readLink(emptyLink);
function hex(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}
// src/core/limits.ts
/**
* Every number that bounds something from outside, in one place.
* A limit is chosen so that no honest exercise meets it and no hostile input can hurt the host.
*/
var limits = {
	/** A scenario's text files together; YAML's duplicate-key check is quadratic, so the cap is per file too. */
	scenarioBytesMax: 2097152,
	scenarioFileBytesMax: 262144,
	scenarioFilesMax: 64,
	mediaBytesMax: 33554432,
	mediaFilesMax: 200,
	/** A scenario as one file: as it lies there, and what its directory lists; a Mac adds a second entry to each. */
	packageBytesMax: 41943040,
	packageEntriesMax: 600,
	/** Bytes of a name inside it, and folders on the way to a file: a Mac's, the scenario's own, a section or media. */
	packageNameBytesMax: 200,
	packageDepthMax: 3,
	/** What a file in it may unpack to for one of its bytes; small files may be as regular as they like. */
	packageRatioMax: 100,
	packageRatioFromBytes: 1048576,
	/** A picture with more fills the memory of a phone. */
	imagePixelsMax: 4e7,
	/** A second copy of what is played: so often, or after so many facts. */
	backupEveryMs: 6e4,
	backupFacts: 50,
	/** A copy that takes longer is given up; the last one, which closing waits for, sooner. */
	backupWithinMs: 3e5,
	backupLastWithinMs: 15e3,
	/** Seven real teams are many; twelve leaves room for large seminars. */
	teamsMax: 12,
	phasesMax: 60,
	exitsPerPhaseMax: 16,
	indicatorsMax: 60,
	/** Far from where doubles and whole numbers of 64 bits lose their exactness. */
	indicatorValueMax: 1e9,
	injectsMax: 600,
	optionsMax: 600,
	objectivesMax: 60,
	criticalTasksPerObjectiveMax: 12,
	mediaPerInjectMax: 6,
	templatesMax: 60,
	fieldsPerTemplateMax: 12,
	fieldChoicesMax: 20,
	tablesMax: 60,
	tableRowsMax: 40,
	boardsMax: 20,
	clausesPerBoardMax: 30,
	/** With those that parties have added. */
	optionsPerClauseMax: 8,
	bodiesMax: 12,
	membersPerBodyMax: 40,
	preparedVotesMax: 60,
	runningOrdersMax: 8,
	turnsPerPhaseMax: 24,
	/** Source text of one guard or effect, and the size of its tree. */
	expressionCharsMax: 500,
	expressionNodesMax: 200,
	expressionDepthMax: 24,
	expressionListMax: 50,
	/** How many automatic exits one command may set off before it counts as a circle. */
	automaticExitsMax: 64,
	chartMicrostepsMax: 200,
	/** People and what they type. */
	seatsMax: 1200,
	seatNameCharsMax: 60,
	shortTextCharsMax: 300,
	longTextCharsMax: 4e3,
	bodyCharsMax: 12e3,
	reasonsMax: 6,
	effectsMax: 40,
	movesPerTeamPerTurnMax: 40,
	/** With those that were withdrawn again. */
	movesRecordedPerTeamPerTurnMax: 120,
	observationsMax: 5e3,
	observationVersionsMax: 30,
	/** What arrives sooner than this after it was written is stamped on arrival: a device's clock is only about right. */
	observationLateMs: 15e3,
	ratingsMax: 5e3,
	/** Changes of mind of one author about one objective or critical task. */
	ratingChangesMax: 60,
	/** People who evaluate, with those who were let go. */
	evaluatorsMax: 40,
	/** What is said about one move, and all messages and statements of an exercise. */
	pointsPerMoveMax: 200,
	messagesMax: 5e3,
	/** Shares, so that one team cannot take the words of the others. */
	pointsPerTeamPerMoveMax: 15,
	messagesPerTeamMax: 350,
	statementsMax: 300,
	adHocInjectsMax: 400,
	/** Texts tabled on one board, also those taken off it again. */
	textsPerBoardMax: 80,
	textsPerPartyMax: 20,
	votesCalledMax: 200,
	/** Changes of mind of one party about one option, and of one member in one vote. */
	marksPerOptionMax: 60,
	proxyChangesMax: 400,
	estimateChangesMax: 60,
	moveVersionsMax: 30,
	/** Earlier versions that travel with a move; the record has all of them. */
	moveVersionsShown: 5,
	/** Options that one party may add to a clause. */
	optionsPerPartyMax: 2,
	alternativesMax: 6,
	delayedEffectsMax: 400,
	/** A delay that control puts on a message or a vote. */
	delayMinutesMax: 600,
	/** Deeds of facilitators, newest last: enough to tell the second of two who was first. */
	deedsRemembered: 40,
	/** Undo goes this many commands back. */
	undoDepthMax: 50,
	/** One WebSocket message from a station. */
	frameBytesMax: 65536,
	/** Commands a connection may have waiting for an answer. */
	commandsInFlightMax: 128,
	/** Bytes waiting for a slow reader before it is dropped and has to rejoin. */
	queuedBytesMax: 1048576,
	badMessagesMax: 10,
	/** Connections altogether, and from one address of the LAN (a whole room may sit behind one router). */
	socketsMax: 2400,
	socketsPerAddressMax: 600,
	/** Of these, those that have not yet been let in as anybody; honest ones are so for milliseconds. */
	strangersMax: 300,
	/** A connection that is faster is read more slowly; nothing is lost by it. */
	messagesPerSecondMax: 100,
	messageBurstMax: 400,
	/** Who is there has said who it is by then. */
	helloWithinMs: 5e3,
	pingEveryMs: 5e3,
	/** Shown as late after this silence; given up after the longer one. */
	lateAfterMs: 15e3,
	deadAfterMs: 45e3,
	/** After this silence another device may ask to go on as the seat. */
	takeoverAfterMs: 9e4,
	/** Wrong join codes in a minute. */
	codeFailuresPerAddressMax: 5,
	codeFailuresMax: 30,
	/** Wrong PINs of one team in a minute. */
	pinFailuresPerTeamMax: 5,
	/** Further changes of a view wait this long, so that a burst is one message. */
	publishEveryMs: 40,
	draftBytesMax: 32768,
	/** All unsent points and messages of one seat together. */
	notesBytesMax: 65536,
	noteChoicesMax: 12,
	/** What is said about a record afterwards; a full room fills in some hundreds of forms. */
	/** The command line counts over as many; a screen can tell six lines apart. */
	runsComparedMax: 500,
	runsShownMax: 6,
	remarksMax: 5e3,
	/** Of these so many may come from the room, so that reviewers always have room; and so many from one seat. */
	remarksFromRoomMax: 4e3,
	remarksPerSeatMax: 80,
	/** One device sends no faster. */
	remarkEveryMs: 300,
	/** An anonymous remark says only in which quarter of an hour it came. */
	anonymousMomentMs: 9e5,
	factsPerRemarkMax: 40,
	actionsPerFeedbackMax: 6,
	/** What reviewers write into a report in place of its draft, and beside it. */
	reportTextsMax: 2e3,
	reportAdditionsMax: 400,
	reportKeyCharsMax: 120,
	/** One message with edits; a report is saved while it is typed, so that it is a few texts at most. */
	reportEditsMax: 200,
	reportEditsBytesMax: 2097152,
	/** What a bundle may unpack to. */
	bundleBytesMax: 536870912,
	/** A made report, pictures and all. */
	reportBytesMax: 67108864,
	/** Facts that one statement names; the rest is counted. */
	factsNamedMax: 8,
	timelineEntriesShown: 200,
	/** Of a scenario's findings, the most serious ones; a broken scenario has many of one cause. */
	findingsShown: 50,
	/** Displays, hot seats and consoles: what they are called, how large they are, whose number is remembered. */
	screenNameCharsMax: 40,
	screenSideMax: 1e5,
	screensRememberedMax: 200,
	/** How long a screen shows its number. */
	identifyMs: 5e3,
	/** Devices that are remembered to have got through. */
	arrivalsShown: 20,
	/** Addresses of this machine that are tried, and the time that each has for an answer. */
	addressesTriedMax: 16,
	addressAnswersWithinMs: 2e3
};
// src/host/home.ts
var fileEnding = ".whitecell";
/** Where a person's exercises lie unless they chose another folder (`WHITECELL_HOME`). */
function defaultHome(env = process.env, platform = process.platform) {
	const chosen = env["WHITECELL_HOME"];
	if (chosen !== void 0 && chosen !== "") return path.resolve(chosen);
	const user = homedir();
	if (platform === "win32") return path.join(env["APPDATA"] ?? path.join(user, "AppData", "Roaming"), "Whitecell");
	if (platform === "darwin") return path.join(user, "Library", "Application Support", "Whitecell");
	return path.join(env["XDG_DATA_HOME"] ?? path.join(user, ".local", "share"), "whitecell");
}
// src/main/arguments.ts
/**
* Owns: what the program is started with, by `npm start`, by the desktop, by a second start. All of it comes from
* outside: a path is only ever a path to be opened as an exercise, which the host vets.
*/
/** Doors for debuggers, which a packaged program does not open. */
var doors = /^--(inspect|remote-debugging|js-flags|load-extension|disable-web-security)/;
/** `given`: without the program itself, and without the script where Electron runs one. */
function readArguments(given, cwd) {
	const cli = given[0] === "--cli" ? given.slice(1) : null;
	const { values } = parseArgs({
		args: cli === null ? [...given] : [],
		strict: false,
		allowPositionals: true,
		options: {
			"control-port": { type: "string" },
			"lan-port": { type: "string" },
			"lan-host": { type: "string" },
			home: { type: "string" }
		}
	});
	const text = (value, otherwise) => typeof value === "string" ? value : otherwise;
	return {
		cli,
		home: text(values.home, defaultHome()),
		controlPort: port(values["control-port"], 8070),
		lanPort: port(values["lan-port"], 8080),
		lanHost: text(values["lan-host"], "0.0.0.0"),
		file: cli === null ? fileAmong(given, cwd) : null
	};
}
function port(value, otherwise) {
	const number = typeof value === "string" && /^\d{1,5}$/.test(value) ? Number(value) : otherwise;
	return number <= 65535 ? number : otherwise;
}
/** The first argument that can be an exercise file, whole. */
function fileAmong(given, cwd) {
	const file = given.find((one) => !one.startsWith("-") && isExercise(one));
	return file === void 0 ? null : path.resolve(cwd, file);
}
function isExercise(file) {
	return file.endsWith(".whitecell") && !file.includes("\0");
}
/** The first argument that a packaged program refuses to run with. */
function doorAmong(given) {
	return given.find((one) => doors.test(one)) ?? null;
}
// src/main/readers.ts
var Readers = class {
	#fork;
	#tell;
	#children = /* @__PURE__ */ new Map();
	constructor(fork, tell) {
		this.#fork = fork;
		this.#tell = tell;
	}
	obey(order) {
		const { reader } = order;
		switch (order.do) {
			case "start": {
				const child = this.#fork();
				this.#children.set(reader, child);
				child.on("message", (message) => this.#tell({
					reader,
					is: "message",
					message
				}));
				child.on("exit", () => {
					if (this.#children.delete(reader)) this.#tell({
						reader,
						is: "gone"
					});
				});
				return;
			}
			case "post":
				this.#children.get(reader)?.postMessage(order.message);
				return;
			case "kill": this.#children.get(reader)?.kill();
		}
	}
	endAll() {
		const children = [...this.#children.values()];
		this.#children.clear();
		for (const child of children) child.kill();
	}
};
// src/main/cli.ts
/**
* Owns: `whitecell --cli COMMAND …` of the installed program, which cannot be run as Node (a fuse sees to that):
* the command line runs in a utility process with this process's own input, output and folder. No window opens and
* a running Whitecell is left alone.
*/
/** Gives its exit code. */
function runCommandLine(options) {
	const { electron, dist, args, forkReader } = options;
	const child = electron.fork(path.join(dist, "cli", "main.js"), [...args], {
		stdio: "inherit",
		serviceName: "Whitecell command line"
	});
	const readers = new Readers(forkReader, (news) => child.postMessage(news));
	child.on("message", (order) => readers.obey(order));
	let over = false;
	electron.app.on("before-quit", (event) => {
		if (over) return;
		event.preventDefault();
		child.kill();
	});
	return new Promise((resolve) => {
		child.on("exit", (code) => {
			over = true;
			readers.endAll();
			resolve(code);
		});
	});
}
// src/main/environment.ts
/**
* Owns: what other processes inherit of this one's environment: where the system, the person and temporary files are, and
* nothing else. Keys and tokens that somebody exported stay here. Without `SystemRoot` Windows opens no socket.
*/
var inherited = /* @__PURE__ */ new Set([
	"SYSTEMROOT",
	"WINDIR",
	"TEMP",
	"TMP",
	"TMPDIR",
	"HOME",
	"USERPROFILE",
	"LANG",
	"TZ"
]);
function bareEnvironment(env) {
	return Object.fromEntries(Object.entries(env).filter((pair) => pair[1] !== void 0 && inherited.has(pair[0].toUpperCase())));
}
// src/main/faults.ts
function catchFaults(source, tell) {
	source.on("unhandledRejection", tell);
	source.on("uncaughtException", tell);
}
/** For the log: with its trace. */
function faultText(error) {
	return error instanceof Error ? error.stack ?? error.message : String(error);
}
// src/host/log/sql.ts
/**
* Owns: the text of the file's schema and the two numbers in its header. Every statement here is
* part of the format: a file whose schema differs by one character is not ours (see `vet.ts`).
* A crash leaves nothing here.
*/
/** «WCel» in ASCII, in the header of every exercise file. */
var applicationId = 1464034668;
var tables = [
	`CREATE TABLE exercise (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  mode TEXT NOT NULL,
  created_wall_ms INTEGER NOT NULL,
  scenario TEXT NOT NULL
) STRICT`,
	`CREATE TABLE fact (
  seq INTEGER PRIMARY KEY,
  wall_ms INTEGER NOT NULL,
  clock_ms INTEGER NOT NULL,
  actor TEXT NOT NULL,
  cause TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  salt BLOB,
  payload TEXT,
  commitment BLOB NOT NULL,
  prev BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT`,
	`CREATE INDEX fact_by_cause ON fact (cause)`,
	`CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  count INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT`,
	`CREATE TABLE seal (
  n INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  hash BLOB NOT NULL,
  wall_ms INTEGER NOT NULL,
  key BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT`,
	`CREATE TABLE media (
  file TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
	`CREATE TABLE media_chunk (
  file TEXT NOT NULL REFERENCES media (file),
  n INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (file, n)
) STRICT`,
	`CREATE TABLE draft (
  seat TEXT NOT NULL,
  team TEXT NOT NULL,
  slot TEXT NOT NULL,
  text TEXT NOT NULL,
  saved_wall_ms INTEGER NOT NULL,
  PRIMARY KEY (seat, team, slot)
) STRICT, WITHOUT ROWID`,
	`CREATE TABLE seat_token (
  digest TEXT PRIMARY KEY,
  seat TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
	`CREATE TABLE remark (
  id TEXT PRIMARY KEY,
  wall_ms INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
	`CREATE TABLE host_value (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID`
];
/** Guards against our own mistakes; against someone who has the file there is the chain. */
function appendOnly(table) {
	return ["UPDATE", "DELETE"].map((verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`);
}
var schemaStatements = [...tables, ...[
	"exercise",
	"fact",
	"seal",
	"media",
	"media_chunk"
].flatMap(appendOnly)];
[...schemaStatements].sort();
`${schemaStatements.join(";\n")}${applicationId}`;
// src/core/adjudicate/likelihood.ts
var scaleIds = ["icd203", "phia"];
// src/core/scenario/dates.ts
/** Whether `YYYY-MM-DD` names a day of the calendar. */
function isDate(text) {
	const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
function daysInMonth(year, month) {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [
		4,
		6,
		9,
		11
	].includes(month) ? 30 : 31;
}
// src/core/scenario/primitives.ts
/** Pieces that several sections of a scenario share. */
var identifier = string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, "an id starts with a small letter and has letters and digits only").describe("lowerCamelCase; used in expressions, so it never changes");
var shortText = string().trim().min(1).max(limits.shortTextCharsMax);
var longText = string().trim().min(1).max(limits.longTextCharsMax);
var body = string().trim().min(1).max(limits.bodyCharsMax).describe("Markdown");
var date = string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD").refine(isDate, "there is no such day");
var expression = string().trim().min(1).max(limits.expressionCharsMax).describe("a CEL expression");
var eventNo = string().regex(/^[A-W][0-9]{2,3}$/, "an event number is a letter from A to W and two or three digits, e.g. E07").describe("stable, never renumbered (X is kept for injects written during play)");
var rows = array(string().regex(/^R[0-9]{1,3}$/)).default([]).describe("ids of `sources` rows");
var outcomeSchema = _enum([
	"criticalSuccess",
	"success",
	"successBut",
	"failureBut",
	"failure",
	"criticalFailure"
]);
var steps = [
	"brief",
	"plan",
	"lock",
	"argue",
	"adjudicate",
	"reveal"
];
var stepSchema = _enum(steps);
var stepMinutes = strictObject({
	brief: number().min(0).max(240).optional(),
	plan: number().min(0).max(240).optional(),
	lock: number().min(0).max(240).optional(),
	argue: number().min(0).max(240).optional(),
	adjudicate: number().min(0).max(240).optional(),
	reveal: number().min(0).max(240).optional()
}).default({}).describe("planned minutes per step; a step without minutes has no deadline");
/** When a delayed effect comes. */
var afterSchema = strictObject({
	turns: int().min(1).max(limits.turnsPerPhaseMax).optional().describe("so many turns later, whatever the phase"),
	date: date.optional().describe("as soon as the scenario date is this or later"),
	when: expression.optional().describe("as soon as this is true")
}).refine(({ turns, date: day, when }) => [
	turns,
	day,
	when
].filter((one) => one !== void 0).length === 1, "give one of `turns`, `date` and `when`");
var effectList = array(strictObject({
	indicator: identifier,
	to: union([
		expression,
		number(),
		boolean()
	]).optional().describe("the new value"),
	by: number().optional().describe("add this number"),
	when: expression.optional().describe("apply only if this is true"),
	after: afterSchema.optional().describe("apply later")
}).refine((e) => e.to === void 0 !== (e.by === void 0), "give either `to` or `by`")).max(limits.effectsMax);
var effects = effectList.default([]);
var instrumentSchema = _enum([
	"diplomatic",
	"information",
	"military",
	"economic",
	"legal",
	"intelligence",
	"operational"
]);
var visibilities = [
	"public",
	"team",
	"secret"
];
/** Whom a move is meant for: the room; its team and control; or nobody until its trigger has come. */
var visibilitySchema = _enum(visibilities);
var choices = array(shortText).min(2).max(limits.fieldChoicesMax);
var named = {
	title: shortText,
	description: shortText.optional()
};
/** One field of a form, as JSON Schema writes it; a part of JSON Schema that a form can show. */
var fieldSchema = discriminatedUnion("type", [
	strictObject({
		type: literal("string"),
		...named,
		enum: choices.optional().describe("one of these; without it, text"),
		maxLength: int().min(1).max(limits.longTextCharsMax).default(limits.shortTextCharsMax)
	}),
	strictObject({
		type: _enum(["integer", "number"]),
		...named,
		minimum: number(),
		maximum: number()
	}),
	strictObject({
		type: literal("boolean"),
		...named
	}),
	strictObject({
		type: literal("array"),
		...named,
		items: strictObject({
			type: literal("string"),
			enum: choices
		}),
		minItems: int().min(0).default(0),
		maxItems: int().min(1).max(limits.fieldChoicesMax).default(limits.fieldChoicesMax),
		uniqueItems: literal(true).default(true)
	})
]);
var asked = _enum([
	"hidden",
	"optional",
	"required"
]);
var templateSchema = strictObject({
	id: identifier,
	title: shortText,
	teams: array(identifier).min(1).optional().describe("without it, every team"),
	phases: array(identifier).min(1).optional().describe("without it, every phase"),
	ask: strictObject({
		effect: asked.default("optional"),
		instrument: asked.default("optional"),
		targets: asked.default("optional"),
		assumptions: asked.default("optional"),
		confidence: asked.default("optional")
	}).prefault({}).describe("which parts of the form are shown, and which have to be filled in"),
	reasonsMin: int().min(0).max(limits.reasonsMax).default(0),
	visibility: array(visibilitySchema).min(1).default([...visibilities]).describe("whom a team may mean a move for; the first one stands at the beginning"),
	fields: strictObject({
		type: literal("object").default("object"),
		properties: record(identifier, fieldSchema).refine((all) => Object.keys(all).length <= limits.fieldsPerTemplateMax, `a form has ${limits.fieldsPerTemplateMax} further fields at most`).default({}),
		required: array(identifier).default([])
	}).prefault({}).describe("further fields, as a JSON Schema of one object")
});
var tableSchema = strictObject({
	id: identifier,
	title: shortText,
	rows: array(strictObject({
		when: expression.optional().describe("without it, always"),
		text: shortText.describe("the rule in words"),
		outcome: outcomeSchema.optional(),
		likelihood: int().min(0).max(100).optional()
	}).refine((row) => row.outcome === void 0 !== (row.likelihood === void 0), "give either `outcome` or `likelihood`")).min(1).max(limits.tableRowsMax).describe("the first row whose condition holds decides: the outcome itself, or the odds of a draw")
});
var runningOrderSchema = strictObject({
	id: string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
	title: shortText,
	about: longText,
	minutes: int().min(5).max(1440).describe("how long it takes, breaks left out"),
	turnsMax: record(identifier, int().min(1).max(limits.turnsPerPhaseMax)).default({}).describe("by phase; a phase that is left out keeps its own"),
	stepMinutes: record(identifier, stepMinutes).default({}).describe("by phase; a step that is left out keeps its own"),
	movesPerTurn: int().min(1).max(limits.movesPerTeamPerTurnMax).optional().describe("instead of the one in the settings"),
	leaveOut: array(eventNo).default([]).describe("injects that this order does without")
});
var markSchema = _enum([
	"accept",
	"couldLive",
	"redLine"
]);
var clauseOptionSchema = strictObject({
	id: identifier,
	title: shortText,
	text: longText.describe("the provision, as it would read"),
	effects: effects.describe("applied when a text with this option comes into force"),
	rows
});
var clauseSchema = strictObject({
	id: identifier.describe("unique in the scenario: expressions read `clause.ID`"),
	title: shortText,
	text: longText.describe("what is in question"),
	options: array(clauseOptionSchema).min(2).max(limits.optionsPerClauseMax),
	inForce: identifier.optional().describe("the option that applies from the beginning"),
	rows
});
var boardSchema = strictObject({
	id: identifier.describe("expressions read `text.ID`: the version in force, 0 for none"),
	title: shortText,
	about: body,
	parties: array(identifier).min(2).max(limits.teamsMax),
	phases: array(identifier).min(1).describe("where it is open; control may open or close it"),
	seenBy: _enum(["parties", "public"]).default("parties").describe("who sees the table and the text in force; private marks are seen by nobody else"),
	tabledBy: _enum(["parties", "control"]).default("parties").describe("who may table a text"),
	adoption: union([
		literal("consent"),
		literal("control"),
		strictObject({ vote: identifier })
	]).default("consent").describe("when a text comes into force: all parties agree, control decides, or a body votes"),
	clauses: array(clauseSchema).min(1).max(limits.clausesPerBoardMax),
	instructions: array(strictObject({
		team: identifier,
		clause: identifier,
		option: identifier,
		mark: markSchema
	})).default([]).describe("what a delegation brings from its capital: its private marks at the beginning"),
	rows
});
var memberSchema = strictObject({
	id: identifier,
	name: shortText,
	team: identifier.nullable().describe("the team that casts it; null: control does"),
	veto: boolean().default(false),
	votes: int().min(1).max(1e3).default(1)
});
var majoritySchema = strictObject({
	yes: int().min(1).max(1e5).optional().describe("so many votes in favour"),
	share: _enum([
		"simple",
		"twoThirds",
		"all"
	]).optional(),
	of: _enum(["cast", "members"]).default("cast").describe("`cast` leaves abstentions and absences out")
}).refine((rule) => rule.yes === void 0 !== (rule.share === void 0), "give either `yes` or `share`");
var bodySchema = strictObject({
	id: identifier,
	name: shortText,
	about: longText.optional(),
	members: array(memberSchema).min(1).max(limits.membersPerBodyMax),
	passes: majoritySchema.describe("a veto by a member that has one defeats any majority"),
	ballot: _enum(["open", "secret"]).default("open").describe("open: the roll call is shown when the vote closes; secret: the count alone"),
	seenBy: _enum(["public", "members"]).default("public"),
	minutes: number().min(0).max(240).optional().describe("deadline; without it, until control closes")
});
var preparedVoteSchema = strictObject({
	id: identifier.describe("expressions read `vote.ID`"),
	body: identifier,
	title: shortText,
	text: body.describe("what is voted on, as the members read it"),
	phases: array(identifier).min(1),
	when: expression.optional().describe("proposed to control only while this is true"),
	effects: strictObject({
		passed: effects,
		failed: effects,
		vetoed: effectList.optional()
	}).prefault({}).describe("applied when the vote closes; without `vetoed`, a veto counts as failed"),
	rows
});
/**
* Scenario format 1. A scenario is data: guards and effects are CEL expressions (see `core/rules`),
* never code. `docs/scenario-format.md` is the author's manual; a JSON Schema for editors is
* generated from this file.
*/
var criticalTaskSchema = strictObject({
	id: identifier,
	text: shortText,
	target: shortText.optional().describe("how well, where this task has a measure of its own")
});
var objectiveSchema = strictObject({
	id: identifier,
	text: shortText,
	capability: shortText.optional(),
	target: shortText.optional().describe("the capability target: how well is well enough"),
	criticalTasks: array(criticalTaskSchema).max(limits.criticalTasksPerObjectiveMax).default([]).describe("what has to be done to reach it; evaluators rate each")
});
var teamSchema = strictObject({
	id: identifier,
	name: shortText,
	letter: string().regex(/^\p{Lu}$/u, "one capital letter"),
	shape: _enum([
		"circle",
		"square",
		"diamond",
		"triangle",
		"hexagon",
		"pentagon",
		"star",
		"cross"
	]),
	hue: _enum([
		"blue",
		"sky",
		"green",
		"yellow",
		"orange",
		"vermillion",
		"purple",
		"grey"
	]),
	playedBy: _enum(["players", "control"]).default("players"),
	publicLine: shortText.describe("one sentence that everybody may read"),
	brief: body.describe("what the team reads first; secret to the team and control"),
	aims: array(shortText).min(1).max(8).describe("secret to the team and control"),
	redLines: array(shortText).max(6).default([]).describe("secret to the team and control")
});
var visibleTo = union([
	literal("public"),
	literal("control"),
	array(identifier).min(1)
]).describe("everybody, control only, or the named teams (and control)");
var indicatorSchema = strictObject({
	id: identifier,
	name: shortText,
	kind: _enum([
		"int",
		"double",
		"bool"
	]),
	unit: string().max(20).default(""),
	initial: union([number(), boolean()]),
	min: number().default(0),
	max: number().default(100),
	decimals: int().min(0).max(3).default(0),
	goodWhen: _enum([
		"high",
		"low",
		"neither"
	]).default("neither"),
	visibleTo: visibleTo.default("public"),
	perceives: identifier.optional().describe("the indicator that this one is somebody’s belief about; review shows the gap"),
	about: longText,
	rows
}).refine((i) => i.kind === "bool" === (typeof i.initial === "boolean"), {
	message: "a bool starts true or false; int and double start with a number",
	path: ["initial"]
});
var exitSchema = strictObject({
	id: identifier,
	to: identifier,
	title: shortText,
	when: expression.optional().describe("possible only while this is true"),
	mode: _enum(["control", "auto"]).default("control").describe("taken by the facilitator, or by itself as soon as it is possible"),
	note: longText.optional().describe("control only"),
	effects,
	rows
});
var phaseCommon = {
	id: identifier,
	title: shortText,
	summary: shortText.describe("one sentence for the display"),
	briefing: body.describe("public text when the phase begins"),
	controlNotes: body.optional(),
	onEnter: effects,
	rows
};
var playPhaseSchema = strictObject({
	kind: literal("play").default("play"),
	...phaseCommon,
	date: date.optional().describe("scenario date on entry; otherwise it goes on"),
	monthsPerTurn: number().min(0).max(24).default(1),
	turnsMax: int().min(1).max(limits.turnsPerPhaseMax).default(3),
	steps: array(stepSchema).min(1).default([...steps]).describe("the steps that this phase uses, in order"),
	minutes: stepMinutes,
	onTurn: effects.describe("applied each time a further turn of this phase begins"),
	exits: array(exitSchema).min(1).max(limits.exitsPerPhaseMax)
});
var endPhaseSchema = strictObject({
	kind: literal("end"),
	...phaseCommon,
	verdict: _enum([
		"good",
		"mixed",
		"bad"
	])
});
var mediaSchema = strictObject({
	file: string().regex(/^[a-z0-9][a-z0-9-]{0,60}\.(png|jpg|webp|svg|mp3|ogg|txt)$/, "a plain file name in media/"),
	alt: shortText
});
var injectSchema = strictObject({
	eventNo,
	title: shortText,
	category: _enum(["inject", "contingency"]).default("inject").describe("a contingency inject is used only when an expected action does not happen"),
	phases: array(identifier).min(1),
	to: union([literal("public"), array(identifier).min(1)]).describe("everybody, or the named teams"),
	release: discriminatedUnion("mode", [
		strictObject({ mode: literal("manual") }),
		strictObject({
			mode: literal("timed"),
			minutesIntoPhase: number().min(0).max(600),
			auto: boolean().default(false)
		}),
		strictObject({
			mode: literal("conditional"),
			when: expression,
			auto: boolean().default(false)
		})
	]).default({ mode: "manual" }),
	useWhen: shortText.optional().describe("a contingency: the missing action, in words for control"),
	method: _enum([
		"brief",
		"cable",
		"press",
		"broadcast",
		"social",
		"map",
		"call",
		"intelligence",
		"document"
	]).default("brief"),
	from: shortText.describe("who it seems to come from"),
	body,
	media: array(mediaSchema).max(limits.mediaPerInjectMax).default([]),
	expectedAction: longText.describe("what control and evaluators watch for"),
	controllerNotes: longText.optional(),
	objectives: array(identifier).default([]),
	criticalTasks: array(identifier).default([]).describe("critical tasks of these objectives that it puts to the test"),
	effects,
	rows
});
var outcomeEffects = strictObject({
	criticalSuccess: effectList.optional(),
	success: effectList.optional(),
	successBut: effectList.optional(),
	failureBut: effectList.optional(),
	failure: effectList.optional(),
	criticalFailure: effectList.optional()
}).default({}).describe("what a ruling proposes for each outcome; a missing one takes its neighbour");
var optionSchema = strictObject({
	id: identifier,
	team: identifier,
	phases: array(identifier).min(1),
	title: shortText,
	text: longText.describe("what the move means; the team reads it"),
	instrument: instrumentSchema,
	when: expression.optional().describe("offered only while this is true"),
	likelihood: number().min(0).max(100).default(60).describe("percent; where a ruling starts from"),
	table: identifier.optional().describe("the table that rules on it, where a ruling is to be rigid"),
	effects: outcomeEffects,
	rows
});
var sourceSchema = strictObject({
	row: string().regex(/^R[0-9]{1,3}$/),
	text: shortText,
	playable: boolean(),
	note: shortText.optional()
});
strictObject({
	format: literal(1),
	id: string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
	title: shortText,
	subtitle: shortText.optional(),
	summary: body,
	version: string().regex(/^\d+\.\d+\.\d+$/),
	language: string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).default("en"),
	licence: shortText.default("not stated"),
	authors: array(shortText).default([]),
	origin: strictObject({
		text: longText,
		pointOfView: longText
	}).optional().describe("where the scenario comes from and whose view that is; control only"),
	startDate: date,
	start: identifier.describe("the first phase"),
	settings: strictObject({
		movesPerTurn: int().min(1).max(limits.movesPerTeamPerTurnMax).default(3),
		atBell: _enum(["submitDraft", "leaveDraft"]).default("submitDraft"),
		autoAdmit: boolean().default(false),
		messages: _enum([
			"off",
			"open",
			"approved"
		]).default("open").describe("between teams: not at all, at once, or after control has let them through"),
		signOff: _enum(["off", "required"]).default("off").describe("whether a second adjudicator signs every ruling before it can be revealed"),
		likelihoodScale: _enum(scaleIds).default("icd203").describe("whose words stand beside a percentage")
	}).prefault({}),
	objectives: array(objectiveSchema).max(limits.objectivesMax).default([]),
	teams: array(teamSchema).min(1).max(limits.teamsMax),
	indicators: array(indicatorSchema).min(1).max(limits.indicatorsMax),
	phases: array(union([endPhaseSchema, playPhaseSchema])).min(2).max(limits.phasesMax),
	injects: array(injectSchema).max(limits.injectsMax).default([]),
	options: array(optionSchema).max(limits.optionsMax).default([]),
	templates: array(templateSchema).max(limits.templatesMax).default([]),
	tables: array(tableSchema).max(limits.tablesMax).default([]),
	boards: array(boardSchema).max(limits.boardsMax).default([]),
	bodies: array(bodySchema).max(limits.bodiesMax).default([]),
	votes: array(preparedVoteSchema).max(limits.preparedVotesMax).default([]),
	runningOrders: array(runningOrderSchema).max(limits.runningOrdersMax).default([]),
	hotWash: array(shortText).default([]).describe("questions for the talk afterwards"),
	references: array(longText).default([]),
	sources: array(sourceSchema).default([])
});
// src/main/about.ts
/** Owns: the box that says what this program is made of, and what it sends (nothing). */
async function showAbout(options) {
	const { electron, say, log, feed } = options;
	const { versions } = process;
	await electron.dialog.showMessageBox({
		type: "info",
		title: say("about"),
		message: "Whitecell",
		detail: [
			say("aboutVersions", {
				version: electron.app.getVersion(),
				electron: versions["electron"] ?? "–",
				chrome: versions["chrome"] ?? "–",
				node: versions.node,
				scenario: 1,
				file: 1,
				protocol: 1,
				system: `${type()} ${release()} ${process.arch}`
			}),
			say("aboutLog", { log }),
			feed === null ? say("aboutOffline") : say("aboutFeed", { feed })
		].join("\n\n"),
		buttons: [say("ok")],
		noLink: true
	});
}
// src/main/app-events.ts
/**
* Owns: what the shell hears of the program as a whole: a second start, its icon, its last window, a process that is
* gone. Does not own: what is done then. A crash here leaves nothing.
*/
function listenToApp(app, events) {
	app.on("second-instance", (_event, given, cwd) => events.startedAgain(fileAmong(given.slice(1), cwd)));
	app.on("activate", () => events.activated());
	app.on("window-all-closed", () => app.quit());
	app.on("select-client-certificate", (event, _contents, _url, _list, choose) => {
		event.preventDefault();
		choose();
	});
	app.on("child-process-gone", (_event, { type, reason, exitCode }) => events.processGone({
		type,
		reason,
		exitCode
	}));
}
// src/host/package/names.ts
var packageEnding = ".whitescenario";
// src/main/files.ts
/**
* Owns: exercise files as the desktop hands them over: chosen, dropped on the program, started with, from the list
* of recent ones. Each is a path from outside; the host vets what it holds. While an exercise is played, another
* one is not opened over it without a question.
*/
var Files = class {
	#options;
	#noted = null;
	constructor(options) {
		this.#options = options;
	}
	/**
	* The path of an exercise file, with `packages` also of a scenario's, or null. `over`: the window that the dialog
	* belongs to.
	*/
	async choose(over, { packages }) {
		const { dialog, say, home } = this.#options;
		const words = say();
		const wish = {
			properties: ["openFile"],
			defaultPath: home,
			filters: [packages ? {
				name: words("exercisesAndScenarios"),
				extensions: [
					fileEnding,
					packageEnding,
					".zip"
				].map(plain)
			} : {
				name: words("exerciseFiles"),
				extensions: [plain(fileEnding)]
			}, {
				name: words("anyFile"),
				extensions: ["*"]
			}]
		};
		const { canceled, filePaths } = over === null ? await dialog.showOpenDialog(wish) : await dialog.showOpenDialog(over, wish);
		return canceled ? null : filePaths[0] ?? null;
	}
	async chooseAndOpen(over) {
		const file = await this.choose(over, { packages: false });
		if (file !== null) await this.open(file);
	}
	/** Whether it is open now. */
	async open(file) {
		const { say, news } = this.#options;
		if (news().file === realPath(file)) return true;
		if (!await this.#mayLeave()) return false;
		try {
			if (!isExercise(file)) throw new Error(say()("notExercise", { file }));
			await this.#options.open(file);
			return true;
		} catch (error) {
			await this.#options.unopened(file, error);
			return false;
		}
	}
	/** The system's own list: taskbar, dock, file manager. */
	follow({ file }) {
		if (file !== null && file !== this.#noted) this.#options.app.addRecentDocument(file);
		this.#noted = file;
	}
	async #mayLeave() {
		const { dialog, say, news } = this.#options;
		const { status, title } = news();
		if (status !== "running") return true;
		const words = say();
		const { response } = await dialog.showMessageBox({
			type: "warning",
			message: words("switchTitle"),
			detail: words("switchBody", { title }),
			buttons: [words("cancel"), words("switchAnyway")],
			defaultId: 0,
			cancelId: 0,
			noLink: true
		});
		return response === 1;
	}
};
/** Dialogs want endings without their dot. */
function plain(ending) {
	return ending.slice(1);
}
/** As the host knows it, where it is there. */
function realPath(file) {
	try {
		return realpathSync(file);
	} catch {
		return file;
	}
}
// src/main/host-line.ts
/** What the host said no with; the message is its own sentence, in English. */
var HostTroubleError = class extends Error {
	name = "HostTroubleError";
	code;
	detail;
	constructor({ code, message, detail }) {
		super(message);
		this.code = code;
		this.detail = detail;
	}
	/** There is no host at the moment. */
	get away() {
		return this.code === away.code;
	}
};
var away = {
	code: "host/away",
	message: "The host is not there."
};
function hostAway() {
	return new HostTroubleError(away);
}
var HostLine = class {
	#child;
	#waiting = /* @__PURE__ */ new Map();
	#asked = 0;
	constructor(options, onEnd) {
		const child = options.fork();
		this.#child = child;
		const readers = new Readers(options.forkReader, (news) => child.postMessage(news));
		const printing = options.printing((news) => child.postMessage(news));
		child.on("message", (message) => {
			const said = message;
			if ("reader" in said) readers.obey(said);
			else if ("print" in said) printing.obey(said);
			else if ("ask" in said) this.#answered(said);
			else options.onTold(said);
		});
		child.on("exit", () => {
			readers.endAll();
			printing.endAll();
			onEnd();
			for (const { reject } of this.#waiting.values()) reject(hostAway());
			this.#waiting.clear();
		});
	}
	ask(question) {
		this.#asked += 1;
		const ask = this.#asked;
		return new Promise((resolve, reject) => {
			this.#waiting.set(ask, {
				resolve,
				reject
			});
			this.#child.postMessage({
				...question,
				ask
			});
		});
	}
	#answered(reply) {
		const waiting = this.#waiting.get(reply.ask);
		this.#waiting.delete(reply.ask);
		if (reply.ok) waiting?.resolve(reply);
		else waiting?.reject(new HostTroubleError(reply.error));
	}
};
// src/main/words.ts
/** Owns: in which language menus and dialogs speak: the room's, else the system's, else English. */
var catalogues = {
	en: {
		file: "File",
		open: "Open…",
		openRecent: "Open recent",
		noRecent: "Nothing yet",
		closeWindow: "Close window",
		quit: "Quit Whitecell",
		edit: "Edit",
		windows: "Windows",
		console: "Console",
		display: "Public display",
		hotSeat: "Hot seat",
		review: "Review",
		evaluator: "Evaluator",
		screens: "Screens",
		displayOn: "Display on {{screen}}",
		displayInWindow: "Display in a window",
		identify: "Number the screens",
		screen: "Screen {{number}}: {{label}}, {{width}} × {{height}}",
		screenPlain: "Screen {{number}}, {{width}} × {{height}}",
		view: "View",
		zoomIn: "Larger",
		zoomOut: "Smaller",
		zoomReset: "Usual size",
		fullScreen: "Full screen",
		help: "Help",
		about: "About Whitecell",
		showLog: "Show the log file",
		checkUpdate: "Look for a new version…",
		exerciseFiles: "Whitecell exercise",
		exercisesAndScenarios: "Exercises and scenarios",
		anyFile: "Any file",
		cancel: "Cancel",
		ok: "OK",
		quitTitle: "The exercise is running",
		quitBody: "“{{title}}” is being played. If you quit, its clock is paused and every station loses its line. Everything that was acknowledged is in the file, and the exercise goes on when it is opened again.",
		quitAnyway: "Pause and quit",
		notCopiedTitle: "The last backup was not made",
		notCopied: "“{{title}}” is closed, and its file is whole. Its second copy is older, or there is none: its folder was not there, full, or could not be written. Copy the file by hand if you need a second one.",
		switchTitle: "Another exercise is running",
		switchBody: "“{{title}}” is being played. Opening another file pauses it and sends its stations away. Nothing is lost.",
		switchAnyway: "Pause it and open",
		cannotOpen: "This file cannot be opened",
		fileDamaged: "It is damaged, or it was altered. Nothing is played on in such a file.",
		fileForeign: "It is not a Whitecell exercise.",
		fileNewer: "It was made by a newer Whitecell. Update Whitecell to open it.",
		fileReadOnly: "It cannot be written: the file, its folder or its disk is read-only.",
		fileBusy: "Another program is holding it. Close that one, then try again.",
		fileGone: "It is not there: it was moved, renamed or deleted, or its disk is not plugged in.",
		fileLocked: "It is open in another Whitecell.",
		fileLinked: "It has two names (a hard link). Make a copy and open that.",
		diskFull: "The disk is full. Free some space, then try again.",
		diskFails: "It cannot be read: its disk reports an error.",
		rescue: "Rescue what is whole",
		rescueHelp: "What is whole of it can be rescued into a new file beside it, with what its last backup still has. The damaged file stays as it is.",
		notRescued: "Nothing of it could be rescued",
		rescueUnreadable: "It does not say any more which exercise it is.",
		rescued: "“{{title}}” was rescued",
		rescuedFacts: "Facts in the new file: {{count}}.",
		rescuedFromCopy: "Of these, from the backup: {{count}}.",
		rescuedWhole: "Nothing is known to be missing.",
		rescuedMissing: "Missing: facts {{from}} to {{to}}. The damaged file says that it had them.",
		rescuedMissingOne: "Missing: fact {{from}}. The damaged file says that it had it.",
		rescuedLookOnly: "Something beside its facts is gone, so it can only be looked at, in the review.",
		openRescued: "Open the rescued exercise",
		notExercise: "This is not a Whitecell exercise file: {{file}}",
		notThere: "No exercise is open, so there is nothing to show yet.",
		hangTitle: "A window does not answer",
		hangBody: "The exercise goes on; only this window stands still. You can wait, or load it again.",
		wait: "Wait",
		reload: "Load again",
		crashTitle: "A window keeps ending",
		crashBody: "The exercise goes on. This window ended several times within a minute: {{reason}}.",
		closeIt: "Close it",
		screenLost: "The room’s screen was unplugged.",
		hostDead: "Whitecell’s host does not run",
		hostEnds: "It keeps ending by itself. Everything that was acknowledged is in the exercise’s file.",
		hostAway: "The host is just being started again. Try once more in a moment.",
		hostFault: "Whitecell met a fault of its own: {{why}}",
		noAddress: "This machine has no address {{host}}.",
		noPort: "Whitecell cannot listen on {{host}}:{{port}} ({{code}}).",
		tryAgain: "Try again",
		withoutExercise: "Go on without the exercise",
		fault: "This did not work",
		startFailed: "Whitecell cannot start",
		door: "Whitecell does not start with {{argument}}: it would open the program to others.",
		aboutVersions: "Version {{version}}\nElectron {{electron}} · Chromium {{chrome}} · Node {{node}}\nScenario format {{scenario}} · file format {{file}} · protocol {{protocol}}\n{{system}}",
		aboutLog: "Log: {{log}}",
		aboutOffline: "Nothing is sent anywhere. New versions are not looked for unless a feed is set.",
		aboutFeed: "New versions are looked for at {{feed}} when you ask.",
		updateNone: "This is the newest version.",
		updateTitle: "Version {{version}} is there",
		updateBody: "You have {{current}}. It is fetched and checked, then shown in its folder for you to install. Nothing is installed by itself.",
		updateFetch: "Fetch it",
		updateFailed: "A new version cannot be had",
		updateLive: "An exercise is running. New versions wait until it is over.",
		updateUntrue: "What was fetched is not what its maker signed. It was thrown away.",
		updateNoAnswer: "The feed did not answer as it should.",
		updateUnwritten: "What was fetched could not be written into the downloads folder.",
		saveTitle: "Save"
	},
	fr: {
		file: "Fichier",
		open: "Ouvrir…",
		openRecent: "Ouvrir récent",
		noRecent: "Rien pour l’instant",
		closeWindow: "Fermer la fenêtre",
		quit: "Quitter Whitecell",
		edit: "Édition",
		windows: "Fenêtres",
		console: "Console",
		display: "Écran de la salle",
		hotSeat: "Poste partagé",
		review: "Relecture",
		evaluator: "Évaluateur",
		screens: "Écrans",
		displayOn: "Écran de la salle sur {{screen}}",
		displayInWindow: "Écran de la salle dans une fenêtre",
		identify: "Numéroter les écrans",
		screen: "Écran {{number}}\xA0: {{label}}, {{width}} × {{height}}",
		screenPlain: "Écran {{number}}, {{width}} × {{height}}",
		view: "Présentation",
		zoomIn: "Plus grand",
		zoomOut: "Plus petit",
		zoomReset: "Taille habituelle",
		fullScreen: "Plein écran",
		help: "Aide",
		about: "À propos de Whitecell",
		showLog: "Montrer le journal du programme",
		checkUpdate: "Chercher une nouvelle version…",
		exerciseFiles: "Exercice Whitecell",
		exercisesAndScenarios: "Exercices et scénarios",
		anyFile: "Tout fichier",
		cancel: "Annuler",
		ok: "OK",
		quitTitle: "L’exercice est en cours",
		quitBody: "«\xA0{{title}}\xA0» se joue. Si vous quittez, son horloge est mise en pause et chaque poste perd sa liaison. Tout ce qui a été confirmé est dans le fichier, et l’exercice reprend quand on le rouvre.",
		quitAnyway: "Mettre en pause et quitter",
		notCopiedTitle: "La dernière sauvegarde n’a pas été faite",
		notCopied: "«\xA0{{title}}\xA0» est fermé et son fichier est entier. Sa seconde copie est plus ancienne, ou il n’y en a pas\xA0: son dossier manquait, était plein ou ne pouvait pas être écrit. Copiez le fichier à la main s’il vous en faut une seconde.",
		switchTitle: "Un autre exercice est en cours",
		switchBody: "«\xA0{{title}}\xA0» se joue. Ouvrir un autre fichier le met en pause et renvoie ses postes. Rien n’est perdu.",
		switchAnyway: "Mettre en pause et ouvrir",
		cannotOpen: "Ce fichier ne peut pas être ouvert",
		fileDamaged: "Il est endommagé, ou il a été modifié. On ne continue pas à jouer dans un tel fichier.",
		fileForeign: "Ce n’est pas un exercice Whitecell.",
		fileNewer: "Il vient d’un Whitecell plus récent. Mettez Whitecell à jour pour l’ouvrir.",
		fileReadOnly: "Il ne peut pas être écrit\xA0: le fichier, son dossier ou son disque est en lecture seule.",
		fileBusy: "Un autre programme le retient. Fermez-le, puis réessayez.",
		fileGone: "Il n’est pas là\xA0: il a été déplacé, renommé ou supprimé, ou son disque n’est pas branché.",
		fileLocked: "Il est ouvert dans un autre Whitecell.",
		fileLinked: "Il a deux noms (un lien physique). Faites-en une copie et ouvrez-la.",
		diskFull: "Le disque est plein. Libérez de la place, puis réessayez.",
		diskFails: "Il ne peut pas être lu\xA0: son disque signale une erreur.",
		rescue: "Sauver ce qui est entier",
		rescueHelp: "Ce qui en est entier peut être sauvé dans un nouveau fichier, à côté, avec ce que sa dernière sauvegarde contient encore. Le fichier endommagé reste tel quel.",
		notRescued: "Rien n’a pu en être sauvé",
		rescueUnreadable: "Il n’indique plus de quel exercice il s’agit.",
		rescued: "«\xA0{{title}}\xA0» est sauvé",
		rescuedFacts: "Faits dans le nouveau fichier\xA0: {{count}}.",
		rescuedFromCopy: "Dont venus de la sauvegarde\xA0: {{count}}.",
		rescuedWhole: "Rien ne semble manquer.",
		rescuedMissing: "Il manque les faits {{from}} à {{to}}. Le fichier endommagé indique qu’il les contenait.",
		rescuedMissingOne: "Il manque le fait {{from}}. Le fichier endommagé indique qu’il le contenait.",
		rescuedLookOnly: "Quelque chose manque à côté de ses faits\xA0: il ne peut être que consulté, dans la relecture.",
		openRescued: "Ouvrir l’exercice sauvé",
		notExercise: "Ce n’est pas un fichier d’exercice Whitecell\xA0: {{file}}",
		notThere: "Aucun exercice n’est ouvert, il n’y a donc encore rien à montrer.",
		hangTitle: "Une fenêtre ne répond pas",
		hangBody: "L’exercice continue ; seule cette fenêtre est figée. Vous pouvez attendre, ou la recharger.",
		wait: "Attendre",
		reload: "Recharger",
		crashTitle: "Une fenêtre s’arrête sans cesse",
		crashBody: "L’exercice continue. Cette fenêtre s’est arrêtée plusieurs fois en une minute\xA0: {{reason}}.",
		closeIt: "La fermer",
		screenLost: "L’écran de la salle a été débranché.",
		hostDead: "L’hôte de Whitecell ne tourne pas",
		hostEnds: "Il s’arrête sans cesse. Tout ce qui a été confirmé est dans le fichier de l’exercice.",
		hostAway: "L’hôte est en train de redémarrer. Réessayez dans un instant.",
		hostFault: "Whitecell a rencontré une erreur interne\xA0: {{why}}",
		noAddress: "Cette machine n’a pas d’adresse {{host}}.",
		noPort: "Whitecell ne peut pas écouter sur {{host}}:{{port}} ({{code}}).",
		tryAgain: "Réessayer",
		withoutExercise: "Continuer sans l’exercice",
		fault: "Cela n’a pas fonctionné",
		startFailed: "Whitecell ne peut pas démarrer",
		door: "Whitecell ne démarre pas avec {{argument}}\xA0: cela ouvrirait le programme à d’autres.",
		aboutVersions: "Version {{version}}\nElectron {{electron}} · Chromium {{chrome}} · Node {{node}}\nFormat de scénario {{scenario}} · format de fichier {{file}} · protocole {{protocol}}\n{{system}}",
		aboutLog: "Journal\xA0: {{log}}",
		aboutOffline: "Rien n’est envoyé nulle part. Les nouvelles versions ne sont pas cherchées tant qu’aucune source n’est réglée.",
		aboutFeed: "Les nouvelles versions sont cherchées sur {{feed}} quand vous le demandez.",
		updateNone: "C’est la version la plus récente.",
		updateTitle: "La version {{version}} est là",
		updateBody: "Vous avez la {{current}}. Elle est téléchargée et vérifiée, puis montrée dans son dossier pour que vous l’installiez. Rien ne s’installe tout seul.",
		updateFetch: "La télécharger",
		updateFailed: "La nouvelle version n’est pas accessible",
		updateLive: "Un exercice est en cours. Les nouvelles versions attendent sa fin.",
		updateUntrue: "Ce qui a été téléchargé n’est pas ce que son auteur a signé. Le fichier a été jeté.",
		updateNoAnswer: "La source n’a pas répondu comme elle le devrait.",
		updateUnwritten: "Ce qui a été téléchargé n’a pas pu être écrit dans le dossier des téléchargements.",
		saveTitle: "Enregistrer"
	},
	ar: {
		file: "ملف",
		open: "فتح…",
		openRecent: "فتح الأخيرة",
		noRecent: "لا شيء بعد",
		closeWindow: "إغلاق النافذة",
		quit: "إنهاء Whitecell",
		edit: "تحرير",
		windows: "النوافذ",
		console: "وحدة التحكم",
		display: "شاشة العرض",
		hotSeat: "المقعد المشترك",
		review: "المراجعة",
		evaluator: "المقيّم",
		screens: "الشاشات",
		displayOn: "شاشة العرض على {{screen}}",
		displayInWindow: "شاشة العرض في نافذة",
		identify: "ترقيم الشاشات",
		screen: "الشاشة {{number}}: {{label}}، {{width}} × {{height}}",
		screenPlain: "الشاشة {{number}}، {{width}} × {{height}}",
		view: "عرض",
		zoomIn: "تكبير",
		zoomOut: "تصغير",
		zoomReset: "الحجم المعتاد",
		fullScreen: "ملء الشاشة",
		help: "مساعدة",
		about: "حول Whitecell",
		showLog: "إظهار سجل البرنامج",
		checkUpdate: "البحث عن إصدار جديد…",
		exerciseFiles: "تمرين Whitecell",
		exercisesAndScenarios: "تمارين وسيناريوهات",
		anyFile: "أي ملف",
		cancel: "إلغاء",
		ok: "حسنًا",
		quitTitle: "التمرين جارٍ",
		quitBody: "يجري الآن «{{title}}». إن أنهيت البرنامج توقفت ساعته وفقدت كل محطة اتصالها. كل ما جرى تأكيده محفوظ في الملف، ويستمر التمرين عند فتحه من جديد.",
		quitAnyway: "إيقاف الساعة والإنهاء",
		notCopiedTitle: "لم تُنشأ النسخة الاحتياطية الأخيرة",
		notCopied: "أُغلق «{{title}}» وملفه سليم. نسخته الثانية أقدم أو لا وجود لها: مجلدها غير موجود أو ممتلئ أو لا يمكن الكتابة فيه. انسخ الملف يدويًا إن احتجت إلى نسخة ثانية.",
		switchTitle: "تمرين آخر جارٍ",
		switchBody: "يجري الآن «{{title}}». فتح ملف آخر يوقف ساعته ويقطع محطاته. لا يضيع شيء.",
		switchAnyway: "إيقاف ساعته والفتح",
		cannotOpen: "لا يمكن فتح هذا الملف",
		fileDamaged: "إنه تالف أو جرى تعديله. لا يُتابَع اللعب في ملف كهذا.",
		fileForeign: "إنه ليس تمرين Whitecell.",
		fileNewer: "أنشأه إصدار أحدث من Whitecell. حدّث Whitecell لفتحه.",
		fileReadOnly: "لا يمكن الكتابة فيه: الملف أو مجلده أو قرصه للقراءة فقط.",
		fileBusy: "يمسك به برنامج آخر. أغلق ذلك البرنامج ثم أعد المحاولة.",
		fileGone: "ليس في مكانه: نُقل أو غُيّر اسمه أو حُذف، أو أن قرصه غير موصول.",
		fileLocked: "إنه مفتوح في نسخة أخرى من Whitecell.",
		fileLinked: "له اسمان (رابط صلب). أنشئ نسخة منه وافتحها.",
		diskFull: "القرص ممتلئ. أفسح بعض المساحة ثم أعد المحاولة.",
		diskFails: "لا يمكن قراءته: يبلغ قرصه عن خطأ.",
		rescue: "إنقاذ ما هو سليم",
		rescueHelp: "يمكن إنقاذ ما هو سليم منه في ملف جديد بجانبه، مع ما بقي في نسخته الاحتياطية الأخيرة. يبقى الملف التالف كما هو.",
		notRescued: "تعذّر إنقاذ أي شيء منه",
		rescueUnreadable: "لم يعد الملف يدل على أي تمرين هو.",
		rescued: "أُنقذ «{{title}}»",
		rescuedFacts: "عدد الوقائع في الملف الجديد: {{count}}.",
		rescuedFromCopy: "منها من النسخة الاحتياطية: {{count}}.",
		rescuedWhole: "لا يُعرف أن شيئًا ينقص.",
		rescuedMissing: "تنقص الوقائع من {{from}} إلى {{to}}. يذكر الملف التالف أنها كانت فيه.",
		rescuedMissingOne: "تنقص الواقعة {{from}}. يذكر الملف التالف أنها كانت فيه.",
		rescuedLookOnly: "ينقصه شيء غير الوقائع، فلا يمكن إلا الاطلاع عليه في المراجعة.",
		openRescued: "فتح التمرين المُنقَذ",
		notExercise: "هذا ليس ملف تمرين Whitecell: {{file}}",
		notThere: "لا تمرين مفتوحًا، فلا شيء يُعرض بعد.",
		hangTitle: "نافذة لا تستجيب",
		hangBody: "التمرين مستمر؛ هذه النافذة وحدها متوقفة. يمكنك الانتظار أو إعادة تحميلها.",
		wait: "انتظار",
		reload: "إعادة التحميل",
		crashTitle: "نافذة تتعطل مرارًا",
		crashBody: "التمرين مستمر. تعطلت هذه النافذة عدة مرات في دقيقة واحدة: {{reason}}.",
		closeIt: "إغلاقها",
		screenLost: "فُصلت شاشة القاعة.",
		hostDead: "مضيف Whitecell لا يعمل",
		hostEnds: "يتوقف من تلقاء نفسه مرارًا. كل ما جرى تأكيده محفوظ في ملف التمرين.",
		hostAway: "يُعاد تشغيل المضيف الآن. أعد المحاولة بعد لحظة.",
		hostFault: "واجه Whitecell خللًا داخليًا: {{why}}",
		noAddress: "ليس لهذا الجهاز عنوان {{host}}.",
		noPort: "لا يستطيع Whitecell الاستماع على {{host}}:{{port}} ({{code}}).",
		tryAgain: "إعادة المحاولة",
		withoutExercise: "المتابعة دون التمرين",
		fault: "لم ينجح ذلك",
		startFailed: "لا يمكن تشغيل Whitecell",
		door: "لا يعمل Whitecell مع {{argument}}: فهو يفتح البرنامج لغيرك.",
		aboutVersions: "الإصدار {{version}}\nElectron {{electron}} · Chromium {{chrome}} · Node {{node}}\nصيغة السيناريو {{scenario}} · صيغة الملف {{file}} · البروتوكول {{protocol}}\n{{system}}",
		aboutLog: "السجل: {{log}}",
		aboutOffline: "لا يُرسل شيء إلى أي مكان. ولا يُبحث عن إصدارات جديدة ما لم يُضبط مصدر لها.",
		aboutFeed: "يُبحث عن الإصدارات الجديدة في {{feed}} عندما تطلب ذلك.",
		updateNone: "هذا أحدث إصدار.",
		updateTitle: "الإصدار {{version}} متاح",
		updateBody: "لديك {{current}}. يُنزَّل ويُفحص ثم يظهر في مجلده لتثبّته بنفسك. لا شيء يُثبَّت من تلقاء نفسه.",
		updateFetch: "تنزيله",
		updateFailed: "تعذّر الحصول على الإصدار الجديد",
		updateLive: "التمرين جارٍ. تنتظر الإصدارات الجديدة حتى ينتهي.",
		updateUntrue: "ما نُزّل ليس ما وقّعه صاحبه. جرى التخلص منه.",
		updateNoAnswer: "لم يُجب المصدر كما ينبغي.",
		updateUnwritten: "تعذّرت كتابة ما نُزّل في مجلد التنزيلات.",
		saveTitle: "حفظ"
	}
};
var refusals = {
	"log/corrupt": "fileDamaged",
	"log/notOurs": "fileForeign",
	"log/fromFuture": "fileNewer",
	"log/readOnly": "fileReadOnly",
	"log/full": "diskFull",
	"log/busy": "fileBusy",
	"log/io": "diskFails",
	"log/gone": "fileGone",
	"log/locked": "fileLocked",
	"log/linked": "fileLinked",
	"host/away": "hostAway",
	"host/closed": "hostAway",
	"host/fault": "hostFault",
	"host/no-address": "noAddress",
	"host/no-port": "noPort"
};
/** Why something was not done, for the person. What the host has no code for here is its own sentence. */
function wordsFor(error, say) {
	if (!(error instanceof HostTroubleError)) return error instanceof Error ? error.message : String(error);
	const { code, detail, message } = error;
	return isKnown(code) ? say(refusals[code], detail) : message;
}
function isKnown(code) {
	return Object.hasOwn(refusals, code);
}
/** `locale`: as the system says it, `fr-CA`. */
function languageOf(room, locale) {
	const base = locale.toLowerCase().split("-")[0];
	return room ?? languages.find((each) => each === base) ?? "en";
}
function sayIn(language) {
	const words = catalogues[language];
	return (key, values = {}) => words[key].replace(/\{\{(\w+)\}\}/g, (whole, name) => String(values[name] ?? whole));
}
// src/main/host-care.ts
var HostCare = class {
	#options;
	constructor(options) {
		this.#options = options;
	}
	/** Going on without the exercise helps where it is the exercise over which the host ends. */
	async failed(failure, file) {
		const { dialog, say, note } = this.#options;
		const words = say();
		const sentence = failure.kind === "ends" ? words("hostEnds") : wordsFor(failure.why, words);
		note("host failed", { why: failure.kind === "ends" ? "ends" : failure.why.message });
		const ways = [
			["again", words("tryAgain")],
			...file === null ? [] : [["empty", words("withoutExercise")]],
			["end", words("quit")]
		];
		const { response } = await dialog.showMessageBox({
			type: "error",
			message: words("hostDead"),
			detail: [sentence, ...file === null ? [] : [file]].join("\n\n"),
			buttons: ways.map(([, label]) => label),
			defaultId: 0,
			cancelId: ways.length - 1,
			noLink: true
		});
		return ways[response]?.[0] ?? "end";
	}
};
// src/core/result.ts
/** A broken promise of our own code (a fault). Stops the exercise; its log stays whole. */
var Fault = class extends Error {
	name = "Fault";
};
/** The value, or a fault when it is missing. */
function must(value, what) {
	if (value === null || value === void 0) throw new Fault(`missing: ${what}`);
	return value;
}
// src/main/host-process.ts
/**
* Owns: that the host runs: started again when it dies, with what was open last, on the same ports, and what is done
* where it cannot be. Does not own: the host, one life of it (`host-line.ts`), the question to the person.
* A crash of the host leaves the exercise's file at its last synced batch; every screen comes back by itself.
*/
/** A host that dies more often than this in a minute has trouble that starting again does not mend. */
var restartsPerMinuteMax = 3;
var HostProcess = class {
	#given;
	#now;
	#options;
	#line = null;
	#starting = false;
	#closing = false;
	#deaths = [];
	constructor(given) {
		this.#given = given;
		this.#options = given.start;
		this.#now = given.now ?? (() => performance.now());
	}
	/** Whether it runs; where it does not, nobody wanted to go on trying. */
	async start() {
		this.#starting = true;
		try {
			while (!this.#closing) {
				const failure = this.#diesTooOften() ? ends : await this.#attempt();
				if (failure === null) return true;
				if (failure.kind === "ends" && !this.#diesTooOften()) continue;
				const remedy = await this.#given.onFailed(failure, this.#options.file ?? null);
				if (remedy === "end") return false;
				if (remedy === "empty") this.#noteFile(null);
				this.#deaths = [];
			}
			return false;
		} finally {
			this.#starting = false;
		}
	}
	/** Null: it runs. */
	async #attempt() {
		try {
			this.#given.onStarted(await this.#begin());
			return null;
		} catch (error) {
			if (!(error instanceof HostTroubleError)) throw error;
			return error.away ? ends : {
				kind: "cannot",
				why: error
			};
		}
	}
	/** With its file, or without where that one cannot be opened: nobody is locked out by a file. */
	async #begin() {
		this.#line ??= this.#newLine();
		const { file, tried: _, ...rest } = this.#options;
		try {
			return this.#note((await this.#ask({
				t: "start",
				options: this.#options
			})).state);
		} catch (error) {
			if (!(error instanceof HostTroubleError) || error.away || file === void 0) throw error;
			const { state } = await this.#ask({
				t: "start",
				options: rest
			});
			this.#given.onUnopened(file, error);
			return this.#note(state);
		}
	}
	#newLine() {
		const onTold = (told) => {
			if ("news" in told && !this.#starting) this.#noteFile(told.news.file);
			this.#given.onTold(told);
		};
		const line = new HostLine({
			...this.#given,
			onTold
		}, () => {
			if (this.#line !== line) return;
			this.#line = null;
			this.#deaths.push(this.#now());
			if (!this.#closing && !this.#starting) this.start();
		});
		return line;
	}
	/** A fresh address for one window. */
	async ticket() {
		return this.#note((await this.#ask({ t: "ticket" })).state);
	}
	async open(file) {
		return this.#note((await this.#ask({
			t: "open",
			file
		})).state);
	}
	/** An address for another window; null: nothing is open to be shown in it. */
	async window(what) {
		return (await this.#ask({
			t: "window",
			for: what
		})).url;
	}
	/** The machine goes to sleep, or slept. A host that is just being started again wakes up paused anyway. */
	async sleep() {
		await this.#ask({ t: "sleep" }).catch(() => {});
	}
	async hold(reason) {
		await this.#ask({
			t: "hold",
			reason
		});
	}
	/** What is whole of a damaged file, in a new one. */
	async rescue(file) {
		const { rescued } = await this.#ask({
			t: "rescue",
			file
		});
		return must(rescued, "what was rescued");
	}
	/** Answers with the title of what was open where its last backup could not be made, else with null. */
	async close() {
		this.#closing = true;
		try {
			return (await this.#ask({ t: "close" })).state.notCopied;
		} catch {
			return null;
		}
	}
	#diesTooOften() {
		const now = this.#now();
		this.#deaths = this.#deaths.filter((at) => now - at < 6e4);
		return this.#deaths.length > restartsPerMinuteMax;
	}
	/** What a restart needs to look the same from outside. */
	#note(state) {
		const controlPort = Number(URL.parse(state.ticketUrl)?.port ?? this.#options.controlPort);
		const lanPort = Number(URL.parse(state.lanUrl)?.port ?? this.#options.lanPort);
		this.#options = {
			...this.#options,
			controlPort,
			lanPort
		};
		this.#noteFile(state.file);
		return state;
	}
	#noteFile(file) {
		const { file: _, tried: __, ...rest } = this.#options;
		this.#options = {
			...rest,
			...file === null ? {} : {
				file,
				tried: true
			}
		};
	}
	#ask(question) {
		return this.#line?.ask(question) ?? Promise.reject(hostAway());
	}
};
var ends = { kind: "ends" };
// src/main/ipc.ts
function channel(roles, payload, run) {
	return {
		roles,
		fits: (given) => payload.safeParse(given).success,
		run: (given, from) => run(payload.parse(given), from)
	};
}
var addressCharsMax = 4096;
function table(doings) {
	return {
		"choose-file": channel(["console", "review"], _undefined(), (_, from) => doings.chooseFile(from)),
		"open-window": channel(["console", "review"], string().max(addressCharsMax), (url) => doings.openWindow(url))
	};
}
function registerIpc(options) {
	const { ipcMain, doings, roleOf, refused } = options;
	for (const [name, one] of Object.entries(table(doings))) ipcMain.handle(name, async (event, ...given) => {
		const why = trouble(event, given, one, roleOf);
		if (why !== null) {
			refused(name, why);
			return null;
		}
		return one.run(given[0], event.sender);
	});
}
function trouble(event, given, { roles, fits }, roleOf) {
	const { senderFrame, sender } = event;
	if (senderFrame === null) return "no frame";
	if (senderFrame.parent !== null) return "not a top frame";
	const role = roleOf(sender, senderFrame.url);
	if (role === null) return "not a page of ours";
	if (!roles.includes(role)) return `not for ${role}`;
	if (given.length > 1 || !fits(given[0])) return "not of the right shape";
	return null;
}
// src/main/launch.ts
/**
* Owns: what the host's process is started with: where it lies in the program, its environment, its ports and folders.
* Does not own: its life (`host-process.ts`). A crash here leaves nothing.
*/
function hostLaunch(options) {
	const { electron, dist, given, ended } = options;
	return {
		fork: () => {
			const child = electron.fork(path.join(dist, "host", "process.js"), [], {
				env: bareEnvironment(process.env),
				serviceName: "Whitecell host"
			});
			child.on("exit", ended);
			return child;
		},
		start: {
			home: given.home,
			...given.file === null ? {} : { file: given.file },
			controlPort: given.controlPort,
			lanPort: given.lanPort,
			lanHost: given.lanHost,
			rendererDir: path.join(dist, "renderer"),
			scenariosDir: path.join(dist, "..", "assets", "scenarios"),
			version: electron.app.getVersion()
		}
	};
}
// src/main/log.ts
/**
* Owns: the program's log file: what windows, host and system did, one JSON object a line, in two files of bounded
* size. Does not own: the exercise's record. Nothing that opens a door is written: no key, no address with one.
* A log that cannot be written is done without.
*/
/** The older half is kept beside it, so that a fault before a restart is still to be seen. */
var bytesMax = 1048576;
var ShellLog = class {
	file;
	#now;
	constructor(folder, now = Date.now) {
		this.file = path.join(folder, "whitecell.log");
		this.#now = now;
	}
	note(what, more = {}) {
		const at = new Date(this.#now()).toISOString();
		const line = withoutKeys(JSON.stringify({
			at,
			what,
			...more
		}));
		try {
			mkdirSync(path.dirname(this.file), { recursive: true });
			if ((statSync(this.file, { throwIfNoEntry: false })?.size ?? 0) + line.length > bytesMax) renameSync(this.file, `${this.file}.1`);
			appendFileSync(this.file, `${line}\n`, { mode: 384 });
		} catch {}
	}
};
/** Keys stand behind # in addresses, in grants, and behind Bearer. */
function withoutKeys(text) {
	return text.replace(/(https?:\/\/[^\s"#?]*)[?#][^\s"]*/g, "$1#…").replace(/Bearer [\w.~+/-]+/g, "Bearer …").replace(/"(token|ticket|secret|joinCode)":"[^"]*"/g, "\"$1\":\"…\"");
}
// src/main/menu.ts
var line = { type: "separator" };
var recentMax = 10;
function menuOf(say, state, acts) {
	const mac = state.platform === "darwin";
	const about = {
		id: "about",
		label: say("about"),
		click: acts.about
	};
	const quit = {
		id: "quit",
		role: "quit",
		label: say("quit"),
		accelerator: "CmdOrCtrl+Q"
	};
	return [
		...mac ? [{
			label: "Whitecell",
			submenu: [
				about,
				line,
				{ role: "hide" },
				{ role: "hideOthers" },
				line,
				quit
			]
		}] : [],
		fileMenu(say, state, acts, mac ? [] : [line, quit]),
		{
			label: say("edit"),
			role: "editMenu"
		},
		windowsMenu(say, state, acts),
		screensMenu(say, state, acts),
		viewMenu(say),
		helpMenu(say, state, acts, mac ? [] : [about])
	];
}
function fileMenu(say, { news }, acts, end) {
	const recent = news.recent.slice(0, recentMax).map(({ path, title }) => ({
		label: title.replaceAll("&", "&&"),
		toolTip: path,
		click: () => acts.openRecent(path)
	}));
	return {
		label: say("file"),
		submenu: [
			{
				id: "open",
				label: say("open"),
				accelerator: "CmdOrCtrl+O",
				click: acts.open
			},
			{
				id: "recent",
				label: say("openRecent"),
				submenu: recent.length > 0 ? recent : [{
					label: say("noRecent"),
					enabled: false
				}]
			},
			line,
			{
				role: "close",
				label: say("closeWindow"),
				accelerator: "CmdOrCtrl+W"
			},
			...end
		]
	};
}
function windowsMenu(say, { news }, acts) {
	const enabled = news.status !== "closed";
	return {
		label: say("windows"),
		submenu: [{
			id: "console",
			label: say("console"),
			accelerator: "CmdOrCtrl+1",
			click: acts.console
		}, ...[
			"display",
			"hotSeat",
			"review",
			"evaluator"
		].map((kind, index) => ({
			id: kind,
			label: say(kind),
			accelerator: `CmdOrCtrl+${index + 2}`,
			enabled: enabled || kind === "review",
			click: () => acts.window(kind)
		}))]
	};
}
function screensMenu(say, { screens }, acts) {
	const nameOf = (row) => row.label === "" ? say("screenPlain", {
		...row,
		chosen: ""
	}) : say("screen", {
		...row,
		chosen: ""
	});
	return {
		label: say("screens"),
		submenu: [
			...screens.map((row) => ({
				id: `screen-${row.number}`,
				type: "radio",
				label: say("displayOn", { screen: nameOf(row) }).replaceAll("&", "&&"),
				checked: row.chosen,
				click: () => acts.screen(row.id)
			})),
			{
				id: "screen-none",
				type: "radio",
				label: say("displayInWindow"),
				checked: !screens.some(({ chosen }) => chosen),
				click: () => acts.screen(null)
			},
			line,
			{
				id: "identify",
				label: say("identify"),
				accelerator: "CmdOrCtrl+Shift+D",
				click: acts.identify
			}
		]
	};
}
function viewMenu(say) {
	return {
		label: say("view"),
		submenu: [
			{
				role: "zoomIn",
				label: say("zoomIn")
			},
			{
				role: "zoomOut",
				label: say("zoomOut")
			},
			{
				role: "resetZoom",
				label: say("zoomReset")
			},
			line,
			{
				role: "togglefullscreen",
				label: say("fullScreen")
			}
		]
	};
}
function helpMenu(say, state, acts, end) {
	return {
		label: say("help"),
		role: "help",
		submenu: [
			{
				id: "log",
				label: say("showLog"),
				click: acts.showLog
			},
			{
				id: "update",
				label: say("checkUpdate"),
				enabled: state.feed && state.news.status !== "running",
				click: acts.checkUpdate
			},
			...end
		]
	};
}
// src/main/window.ts
/** Whether an address is a page of the host that `base` belongs to. Parsed, never compared as text. */
function isOwnPage(url, base) {
	const one = URL.parse(url);
	const own = URL.parse(base);
	return one !== null && own !== null && own.hostname === "127.0.0.1" && one.origin === own.origin;
}
function createWindow(maker, request) {
	const { url, look, hidden = false, onOpen } = request;
	const window = maker.make({
		...look,
		autoHideMenuBar: true,
		show: false,
		webPreferences: {
			preload: maker.preload,
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webSecurity: true,
			webviewTag: false,
			spellcheck: false,
			devTools: maker.devTools,
			...hidden ? { backgroundThrottling: false } : {}
		}
	});
	const { webContents } = window;
	const stay = (event) => {
		if (!isOwnPage(event.url, url)) event.preventDefault();
	};
	webContents.on("will-navigate", stay);
	webContents.on("will-redirect", stay);
	webContents.on("will-frame-navigate", stay);
	webContents.on("will-attach-webview", (event) => event.preventDefault());
	webContents.setWindowOpenHandler((asked) => {
		if (isOwnPage(asked.url, url)) onOpen(asked.url);
		return { action: "deny" };
	});
	if (!hidden) window.once("ready-to-show", () => window.show());
	return window;
}
// src/main/pages.ts
var Pages = class {
	#options;
	/** Any address of the host, for comparing; null: it has none yet. */
	#base = null;
	constructor(options) {
		this.#options = options;
	}
	get base() {
		return this.#base;
	}
	isOwn(url) {
		return this.#base !== null && isOwnPage(url, this.#base);
	}
	/** The host runs, at the same address as before or, where that was taken meanwhile, at another. */
	async moveTo(ticketUrl) {
		const before = this.#base;
		const { windows } = this.#options;
		this.#base = ticketUrl;
		if (before === null) windows.open(ticketUrl);
		else if (!isOwnPage(before, ticketUrl)) await windows.move((role, url) => this.addressOf(role, url));
	}
	/** Brings the console forward, or opens it. Rejects while there is no host. */
	async console() {
		const { windows, host } = this.#options;
		if (windows.forward("console")) return;
		windows.open((await host.ticket()).ticketUrl);
	}
	/** As `console`, for what may not be there to be shown: then that is said. */
	async show(kind) {
		const { windows, host, dialog } = this.#options;
		if (windows.forward(kind)) return;
		const url = await host.window(kind);
		const say = this.#options.say();
		if (url !== null) windows.open(url);
		else await dialog.showMessageBox({
			message: say("notThere"),
			buttons: [say("ok")]
		});
	}
	/** Whether it is a page of the host, which opens then. */
	open(url) {
		if (!this.isOwn(url)) return false;
		this.#options.windows.open(url);
		return true;
	}
	/** Where a window of this kind finds its page now; null: nowhere. */
	async addressOf(role, url) {
		const { host } = this.#options;
		switch (role) {
			case "console": return (await host.ticket()).ticketUrl;
			case "display":
			case "hotSeat":
			case "review":
			case "evaluator": return host.window(role);
			case "number": return null;
			case "other": return this.isOwn(url) ? url : null;
		}
	}
	roleOf(contents, url) {
		return this.#base === null ? null : this.#options.windows.roleOfContents(contents, url, this.#base);
	}
	windowOf(contents) {
		return this.#options.windows.all().find(([window]) => window.webContents === contents)?.[0] ?? null;
	}
};
// src/main/power.ts
var Power = class {
	#blocker;
	#blocking = null;
	constructor(options) {
		const { powerMonitor, powerSaveBlocker } = options.electron;
		this.#blocker = powerSaveBlocker;
		powerMonitor.on("suspend", () => options.slept("suspend"));
		powerMonitor.on("resume", () => options.slept("resume"));
		powerMonitor.on("shutdown", (event) => {
			event?.preventDefault();
			options.shutdown();
		});
	}
	/** A room on hold still looks at its wall. */
	follow({ status }) {
		if (status === "running") this.#blocking ??= this.#blocker.start("prevent-display-sleep");
		else this.release();
	}
	release() {
		if (this.#blocking !== null) this.#blocker.stop(this.#blocking);
		this.#blocking = null;
	}
};
// src/main/printing.ts
/** For a whole pack; a slow laptop needs a tenth of it. */
var withinMs = 18e4;
var lookEveryMs = 40;
/** Our pages say so once fonts, pictures and breaks are settled. */
var state = "document.documentElement?.dataset.paper ?? ''";
function afterMs(ms, run) {
	const timer = setTimeout(run, ms);
	return () => clearTimeout(timer);
}
var NotPrinted = class extends Error {
	kind;
	constructor(kind) {
		super(kind);
		this.kind = kind;
	}
};
var sentences = {
	slow: "Printing took too long and was given up.",
	failed: "The page could not be made ready for print."
};
var Printing = class {
	#options;
	/** What is printed at the moment, and what ends it. */
	#wanted = /* @__PURE__ */ new Map();
	constructor(options) {
		this.#options = options;
	}
	obey(order) {
		switch (order.do) {
			case "start":
				this.#print(order.print, order.addresses);
				return;
			case "stop": this.#end(order.print);
		}
	}
	/** Whoever asked is gone. */
	endAll() {
		for (const print of this.#wanted.keys()) this.#end(print);
	}
	#end(print) {
		this.#wanted.get(print)?.abort();
		this.#wanted.delete(print);
	}
	async #print(print, addresses) {
		const { tell, now = () => performance.now() } = this.#options;
		const untilMs = now() + withinMs;
		const wanted = new AbortController();
		this.#wanted.set(print, wanted);
		try {
			for (const address of addresses) {
				const pdf = await this.#page(address, untilMs, wanted.signal);
				if (wanted.signal.aborted) return;
				tell({
					print,
					is: "pdf",
					data: pdf.toString("base64")
				});
			}
			tell({
				print,
				is: "done"
			});
		} catch (error) {
			const kind = error instanceof NotPrinted ? error.kind : "failed";
			if (!wanted.signal.aborted) tell({
				print,
				is: "trouble",
				kind,
				message: sentences[kind]
			});
		} finally {
			this.#wanted.delete(print);
		}
	}
	/** A window of its own: two pages that differ behind the # are one page to a browser. */
	async #page(address, untilMs, signal) {
		const window = this.#options.open(address);
		if (window === null) throw new NotPrinted("failed");
		const trouble = this.#troubleWith(window, untilMs, signal);
		try {
			return await Promise.race([this.#pdf(window, address, signal), trouble.met]);
		} finally {
			trouble.forget();
			if (!window.isDestroyed()) window.destroy();
		}
	}
	/** A page that died or hangs answers nothing it was asked: only this ends the waiting for it. */
	#troubleWith(window, untilMs, signal) {
		const { now = () => performance.now(), after = afterMs } = this.#options;
		const { promise, reject } = Promise.withResolvers();
		const failed = () => reject(new NotPrinted("failed"));
		signal.addEventListener("abort", failed);
		window.webContents.on("render-process-gone", failed);
		window.on("unresponsive", failed);
		const callOff = after(untilMs - now(), () => reject(new NotPrinted("slow")));
		return {
			met: promise,
			forget: () => {
				callOff();
				signal.removeEventListener("abort", failed);
			}
		};
	}
	async #pdf(window, address, signal) {
		await window.loadURL(address);
		await this.#settled(window, signal);
		return window.webContents.printToPDF({
			preferCSSPageSize: true,
			printBackground: true,
			generateTaggedPDF: true
		});
	}
	async #settled(window, signal) {
		const { after = afterMs } = this.#options;
		while (!signal.aborted && !window.isDestroyed()) {
			const said = await window.webContents.executeJavaScript(state);
			if (said === "ready") return;
			if (said !== "") throw new NotPrinted("failed");
			await new Promise((resolve) => after(lookEveryMs, resolve));
		}
		throw new NotPrinted("failed");
	}
};
// src/main/quit.ts
/** Closing waits for the last copy; a host that hangs does not keep a machine from being switched off. */
var closesWithinMs = limits.backupLastWithinMs + 1e4;
var Quit = class {
	#options;
	#stage = "open";
	constructor(options) {
		this.#options = options;
		options.app.on("before-quit", (event) => {
			if (this.#stage === "closed") return;
			event.preventDefault();
			this.#wanted();
		});
	}
	/** The console's window: without it nobody drives, so that closing it while an exercise is played is quitting. */
	guard(window) {
		window.on("close", (event) => {
			if (this.#stage === "closed" || this.#options.news().status !== "running") return;
			event.preventDefault();
			this.#wanted();
		});
		window.on("session-end", () => void this.now());
	}
	/** Without a question, and without a word: the machine is being switched off. */
	async now() {
		await this.#end(() => Promise.resolve());
	}
	async #end(tell) {
		if (this.#stage === "closing" || this.#stage === "closed") return;
		this.#stage = "closing";
		const { app, late } = this.#options;
		const { isClosed, notCopied } = await this.#closed();
		if (notCopied !== null) await tell(notCopied);
		this.#stage = "closed";
		if (isClosed) {
			app.quit();
			return;
		}
		late();
		app.exit(1);
	}
	/** Whether the host closed in time. What it had acknowledged is on the disk either way. */
	#closed() {
		const { close, after = (ms, run) => void setTimeout(run, ms) } = this.#options;
		const failed = {
			isClosed: false,
			notCopied: null
		};
		return new Promise((resolve) => {
			after(closesWithinMs, () => resolve(failed));
			close().then((notCopied) => resolve({
				isClosed: true,
				notCopied
			}), () => resolve(failed));
		});
	}
	/** Nobody sees the console's own notice of it any more. */
	async #tellNotCopied(title) {
		const { dialog, say } = this.#options;
		const words = say();
		await dialog.showMessageBox({
			type: "warning",
			message: words("notCopiedTitle"),
			detail: words("notCopied", { title }),
			buttons: [words("ok")],
			noLink: true
		});
	}
	async #wanted() {
		if (this.#stage !== "open") return;
		this.#stage = "asking";
		const sure = await this.#sure();
		if (this.#stage !== "asking") return;
		this.#stage = "open";
		if (sure) await this.#end((title) => this.#tellNotCopied(title));
	}
	async #sure() {
		const { news, say, dialog } = this.#options;
		const { status, title } = news();
		if (status !== "running") return true;
		const words = say();
		const { response } = await dialog.showMessageBox({
			type: "warning",
			message: words("quitTitle"),
			detail: words("quitBody", { title }),
			buttons: [words("cancel"), words("quitAnyway")],
			defaultId: 0,
			cancelId: 0,
			noLink: true
		});
		return response === 1;
	}
};
// src/main/recovery.ts
/** A page that ends more often than this in a minute has trouble that loading it again does not mend. */
var endingsPerMinuteMax = 3;
/** A host that is being started again needs a moment. */
var loadAgainMs = 1e3;
/** Navigation was given up for another one: nothing failed. */
var aborted = -3;
var Recovery = class {
	#options;
	constructor(options) {
		this.#options = options;
	}
	watch(window, role) {
		const { note } = this.#options;
		const { webContents } = window;
		const now = this.#options.now ?? (() => performance.now());
		let endings = [];
		let asking = null;
		webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
			if (reason === "clean-exit") return;
			note("window gone", {
				role,
				reason,
				exitCode
			});
			endings = [...endings.filter((at) => now() - at < 6e4), now()];
			asking?.abort();
			if (endings.length <= endingsPerMinuteMax) this.#again(window, role);
			else this.#crashed(window, role, reason);
		});
		webContents.on("did-fail-load", (_event, code, description, url, isMainFrame) => {
			if (!isMainFrame || code === aborted) return;
			note("window did not load", {
				role,
				code,
				description,
				url
			});
			this.#later(window, role);
		});
		window.on("unresponsive", () => {
			note("window hangs", { role });
			if (role === "display" || role === "hotSeat" || role === "number") {
				this.#end(window);
				return;
			}
			asking = new AbortController();
			this.#hangs(window, asking.signal);
		});
		window.on("responsive", () => {
			note("window answers again", { role });
			asking?.abort();
		});
	}
	async #again(window, role) {
		if (window.isDestroyed()) return;
		const url = await this.#options.address(role, window.webContents.getURL()).catch(() => "later");
		if (window.isDestroyed()) return;
		if (url === null) window.close();
		else if (url === "later") this.#later(window, role);
		else await window.loadURL(url).catch(() => {});
	}
	#later(window, role) {
		const { after = (ms, run) => void setTimeout(run, ms) } = this.#options;
		after(loadAgainMs, () => void this.#again(window, role));
	}
	/** It is gone then, and loaded again as any that is gone. */
	#end(window) {
		if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
	}
	async #hangs(window, signal) {
		const say = this.#options.say();
		const { response } = await this.#options.dialog.showMessageBox(window, {
			type: "warning",
			message: say("hangTitle"),
			detail: say("hangBody"),
			buttons: [say("wait"), say("reload")],
			defaultId: 0,
			cancelId: 0,
			noLink: true,
			signal
		});
		if (response === 1 && !signal.aborted) this.#end(window);
	}
	async #crashed(window, role, reason) {
		const say = this.#options.say();
		const { response } = await this.#options.dialog.showMessageBox({
			type: "error",
			message: say("crashTitle"),
			detail: say("crashBody", { reason }),
			buttons: [say("reload"), say("closeIt")],
			defaultId: 0,
			cancelId: 0,
			noLink: true
		});
		if (response === 0) await this.#again(window, role);
		else if (!window.isDestroyed()) window.destroy();
	}
};
// src/main/screens.ts
var numberShownMs = 4e3;
var numberSize = {
	width: 320,
	height: 220
};
var Screens = class {
	#options;
	/** The screen that the display fills at the moment. */
	#filled = null;
	constructor(options) {
		this.#options = options;
		const { screen } = options;
		screen.on("display-removed", (_event, gone) => this.#removed(gone));
		screen.on("display-added", () => this.#added());
		screen.on("display-metrics-changed", () => this.#added());
	}
	list() {
		const chosen = this.#chosen();
		return this.#leftToRight().map((display, index) => ({
			id: display.id,
			number: index + 1,
			label: display.label,
			width: display.size.width,
			height: display.size.height,
			chosen: display.id === chosen?.id
		}));
	}
	/** Null: in a window of its own, wherever that is. */
	choose(id) {
		const { screen, settings, display, changed } = this.#options;
		const found = screen.getAllDisplays().find((each) => each.id === id) ?? null;
		settings.keep({ displayScreen: found === null ? null : {
			id: found.id,
			label: found.label
		} });
		const window = display();
		if (window !== null && found !== null) this.#fill(window, found);
		else if (window !== null) this.#free(window);
		changed();
	}
	/** The display's window has just been made. */
	place(window) {
		const chosen = this.#chosen();
		if (chosen !== null) this.#fill(window, chosen);
		window.once("closed", () => {
			if (this.#options.display() === null) this.#filled = null;
		});
	}
	identify() {
		const after = this.#options.after ?? ((ms, run) => void setTimeout(run, ms));
		for (const [index, { bounds }] of this.#leftToRight().entries()) {
			const window = this.#options.showNumber(index + 1, {
				x: Math.round(bounds.x + (bounds.width - numberSize.width) / 2),
				y: Math.round(bounds.y + (bounds.height - numberSize.height) / 2)
			});
			after(numberShownMs, () => {
				if (!window.isDestroyed()) window.close();
			});
		}
	}
	/** Systems number screens anew when they like; then its name tells, where only one has it. */
	#chosen() {
		const kept = this.#options.settings.now.displayScreen;
		if (kept === null) return null;
		const all = this.#options.screen.getAllDisplays();
		const same = all.find(({ id }) => id === kept.id);
		if (same !== void 0) return same;
		const called = all.filter(({ label }) => label !== "" && label === kept.label);
		return called.length === 1 ? called[0] ?? null : null;
	}
	#leftToRight() {
		return [...this.#options.screen.getAllDisplays()].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
	}
	#fill(window, { id, bounds }) {
		this.#filled = id;
		window.setFullScreen(false);
		window.setBounds(bounds);
		window.setFullScreen(true);
		window.showInactive();
	}
	#free(window) {
		this.#filled = null;
		window.setFullScreen(false);
		window.showInactive();
	}
	#removed(gone) {
		const window = this.#options.display();
		if (window !== null && this.#filled === gone.id) {
			this.#filled = null;
			window.setFullScreen(false);
			window.hide();
			this.#options.lost();
		}
		this.#options.changed();
	}
	#added() {
		const window = this.#options.display();
		const chosen = this.#chosen();
		if (window !== null && chosen !== null) this.#fill(window, chosen);
		this.#options.changed();
	}
};
// src/main/session.ts
/** A console goes full screen and copies an address; nothing more is asked for by our pages. */
var allowed = /* @__PURE__ */ new Set(["fullscreen", "clipboard-sanitized-write"]);
/** Electron grants all of it unless told otherwise. */
function denyPermissions(session) {
	session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)));
	session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
	session.setDevicePermissionHandler(() => false);
	session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
/** Where a download may come from: our host, or a page of it that made the file itself. */
function isOwnFile(url, base) {
	return isOwnPage(url.replace(/^blob:/, ""), base);
}
function guardDownloads(options) {
	const { session, base, title, refused } = options;
	session.on("will-download", (event, item, _contents) => {
		const own = base();
		if (own === null || !isOwnFile(item.getURL(), own)) {
			event.preventDefault();
			refused(item.getURL());
			return;
		}
		item.setSaveDialogOptions({
			title: title(),
			defaultPath: plainName(item.getFilename())
		});
	});
}
/** A name without a folder: a page does not say where. */
function plainName(name) {
	return name.replace(/[\\/:\0]/g, "-").replace(/^\.+/, "") || "whitecell";
}
// src/main/settings.ts
/**
* Owns: what the shell remembers between starts: where the display stood, where new versions are looked for.
* A file that is missing, damaged or cannot be written is as if nothing had been remembered.
*/
var feedSchema = strictObject({
	/** An https address that answers with the newest version. */
	url: url({ protocol: /^https$/ }),
	/** The maker's ed25519 key, base64 of its SPKI form. */
	key: string().regex(/^[A-Za-z0-9+/]{40,200}={0,2}$/)
});
var settingsSchema = object({
	displayScreen: object({
		id: number(),
		label: string()
	}).nullable().catch(null),
	feed: feedSchema.nullable().catch(null)
});
var nothing = {
	displayScreen: null,
	feed: null
};
var SettingsFile = class {
	#file;
	#kept;
	constructor(folder) {
		this.#file = path.join(folder, "shell.json");
		this.#kept = read(this.#file);
	}
	get now() {
		return this.#kept;
	}
	keep(change) {
		this.#kept = {
			...this.#kept,
			...change
		};
		const aside = `${this.#file}.new`;
		try {
			mkdirSync(path.dirname(this.#file), { recursive: true });
			writeFileSync(aside, `${JSON.stringify(this.#kept, null, 2)}\n`, { mode: 384 });
			renameSync(aside, this.#file);
		} catch {}
	}
};
function read(file) {
	try {
		return settingsSchema.parse({
			...nothing,
			...JSON.parse(readFileSync(file, "utf8"))
		});
	} catch {
		return nothing;
	}
}
// src/core/protocol/rescue.ts
/** Refusals of files of which a part may be whole: damaged, altered, or on a disk that fails. */
function mayBeRescued(code) {
	return code === "log/corrupt" || code === "log/io";
}
// src/main/unopened.ts
var Unopened = class {
	#options;
	constructor(options) {
		this.#options = options;
	}
	async tell(file, why) {
		const { note, open } = this.#options;
		note("file not opened", {
			file,
			sentence: why instanceof Error ? why.message : String(why)
		});
		switch (await this.#wayOn(file, why)) {
			case "rescue": return this.#rescue(file);
			case "again":
				await open(file);
				return;
		}
	}
	async #wayOn(file, why) {
		const say = this.#options.say();
		const isHosts = why instanceof HostTroubleError;
		const ways = [
			["leave", say("ok")],
			...isHosts ? [["again", say("tryAgain")]] : [],
			...isHosts && mayBeRescued(why.code) ? [["rescue", say("rescue")]] : []
		];
		const help = ways.some(([way]) => way === "rescue") ? [say("rescueHelp")] : [];
		return ways[await this.#ask({
			type: "error",
			message: say("cannotOpen"),
			detail: [
				wordsFor(why, say),
				...help,
				file
			].join("\n\n"),
			buttons: ways.map(([, label]) => label)
		})]?.[0] ?? "leave";
	}
	async #rescue(file) {
		const { say, note, rescue, open } = this.#options;
		let made;
		try {
			made = await rescue(file);
		} catch (error) {
			const words = say();
			note("file not rescued", {
				file,
				sentence: String(error)
			});
			const why = error instanceof HostTroubleError && error.code === "log/corrupt" ? words("rescueUnreadable") : wordsFor(error, words);
			await this.#ask({
				type: "error",
				message: words("notRescued"),
				detail: [why, file].join("\n\n"),
				buttons: [words("ok")]
			});
			return;
		}
		note("file rescued", {
			file,
			to: made.file,
			facts: String(made.count)
		});
		const words = say();
		const opens = made.problem === "";
		if (await this.#ask({
			type: "info",
			message: words("rescued", { title: made.title }),
			detail: saidOf(made, words).join("\n\n"),
			buttons: [words("ok"), ...opens ? [words("openRescued")] : []],
			...opens ? { defaultId: 1 } : {}
		}) === 1) await open(made.file);
	}
	async #ask(box) {
		const { dialog } = this.#options;
		return (await dialog.showMessageBox({
			defaultId: 0,
			cancelId: 0,
			noLink: true,
			...box
		})).response;
	}
};
function saidOf({ count, fromCopy, missing, problem, file }, say) {
	const facts = say("rescuedFacts", { count });
	return [
		fromCopy === 0 ? facts : `${facts} ${say("rescuedFromCopy", { count: fromCopy })}`,
		...missing === null ? [] : [say(missing.from === missing.to ? "rescuedMissingOne" : "rescuedMissing", missing)],
		...problem === "" ? [] : [say("rescuedLookOnly")],
		...missing === null && problem === "" ? [say("rescuedWhole")] : [],
		file
	];
}
// src/main/update.ts
/**
* Owns: new versions: looked for only at a feed that somebody has set, only when somebody asks, never while an
* exercise is played. What is there is asked for, fetched, held against its maker's signature and shown in its
* folder; nothing is installed or run. Does not own: where the feed stands (`settings.ts`).
*/
var answerBytesMax = 65536;
var answerWithinMs = 1e4;
var fileBytesMax = 1073741824;
/** What is signed is the text of the manifest, byte for byte. */
var answerSchema = strictObject({
	manifest: string(),
	signature: base64()
});
var manifestSchema = strictObject({
	version: string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
	/** By `platform-arch`. */
	files: record(string(), strictObject({
		url: url({ protocol: /^https$/ }),
		name: string().regex(/^[\w][\w .-]{0,120}$/),
		sha512: string().regex(/^[0-9a-f]{128}$/)
	}))
});
var UpdateTrouble = class extends Error {
	key;
	constructor(key) {
		super(key);
		this.key = key;
	}
};
var Update = class {
	#options;
	#fetch;
	#running = null;
	constructor(options) {
		this.#options = options;
		this.#fetch = options.fetch ?? fetch;
	}
	/** Somebody asked. One at a time. */
	async check() {
		const feed = this.#options.feed();
		if (feed === null || this.#running !== null) return;
		this.#running = new AbortController();
		try {
			if (this.#options.live()) throw new UpdateTrouble("updateLive");
			await this.#look(feed, this.#running.signal);
		} catch (error) {
			await this.#tell(error);
		} finally {
			this.#running = null;
		}
	}
	/** An exercise begins: whatever was under way is dropped. */
	stop() {
		this.#running?.abort(new UpdateTrouble("updateLive"));
	}
	async #look(feed, signal) {
		const { electron, say } = this.#options;
		const words = say();
		const { version, files } = await this.#manifest(feed, signal);
		const installer = files[this.#options.platform ?? `${process.platform}-${process.arch}`];
		const current = electron.app.getVersion();
		if (installer === void 0 || !isNewer(version, current)) {
			await electron.dialog.showMessageBox({
				message: words("updateNone"),
				buttons: [words("ok")]
			});
			return;
		}
		const { response } = await electron.dialog.showMessageBox({
			type: "question",
			message: words("updateTitle", { version }),
			detail: words("updateBody", { current }),
			buttons: [words("cancel"), words("updateFetch")],
			defaultId: 0,
			cancelId: 0,
			noLink: true,
			signal
		});
		signal.throwIfAborted();
		if (response === 1) electron.shell.showItemInFolder(await this.#download(installer, signal));
	}
	async #manifest({ url, key }, signal) {
		const within = AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]);
		const answer = await this.#fetch(url, {
			signal: within,
			redirect: "error",
			credentials: "omit"
		});
		if (!answer.ok || answer.body === null) throw new UpdateTrouble("updateNoAnswer");
		const text = await textOf(answer.body);
		const { manifest, signature } = answerSchema.parse(JSON.parse(text));
		const maker = createPublicKey({
			key: Buffer.from(key, "base64"),
			format: "der",
			type: "spki"
		});
		if (!verify(null, Buffer.from(manifest), maker, Buffer.from(signature, "base64"))) throw new UpdateTrouble("updateUntrue");
		return manifestSchema.parse(JSON.parse(manifest));
	}
	/** Where it lies once it is what was signed. */
	async #download({ url, name, sha512 }, signal) {
		const file = path.join(this.#options.electron.app.getPath("downloads"), name);
		const part = `${file}.part`;
		const answer = await this.#fetch(url, {
			signal,
			credentials: "omit"
		});
		if (!answer.ok || answer.body === null) throw new UpdateTrouble("updateNoAnswer");
		const hash = createHash("sha512");
		try {
			await pipeline(Readable.from(answer.body), counted(hash), createWriteStream(part), { signal });
			if (hash.digest("hex") !== sha512) throw new UpdateTrouble("updateUntrue");
			await rename(part, file);
			return file;
		} catch (error) {
			rmSync(part, { force: true });
			throw error;
		}
	}
	async #tell(error) {
		const { electron, say } = this.#options;
		const words = say();
		const reason = this.#running?.signal.aborted === true ? this.#running.signal.reason : error;
		await electron.dialog.showMessageBox({
			type: "info",
			message: words("updateFailed"),
			detail: words(keyOf(reason)),
			buttons: [words("ok")],
			noLink: true
		});
	}
};
/** No more of it is taken in than an answer may have. */
async function textOf(body) {
	const pieces = [];
	let bytes = 0;
	for await (const piece of body) {
		bytes += piece.byteLength;
		if (bytes > answerBytesMax) throw new UpdateTrouble("updateNoAnswer");
		pieces.push(piece);
	}
	return Buffer.concat(pieces).toString("utf8");
}
/** A full or locked folder is not the feed's fault. */
function keyOf(reason) {
	if (reason instanceof UpdateTrouble) return reason.key;
	const call = reason instanceof Error && "syscall" in reason ? reason.syscall : "";
	return call === "open" || call === "write" || call === "rename" ? "updateUnwritten" : "updateNoAnswer";
}
function counted(hash) {
	let bytes = 0;
	return new Transform({ transform(chunk, _encoding, done) {
		bytes += chunk.length;
		hash.update(chunk);
		done(bytes > fileBytesMax ? new UpdateTrouble("updateNoAnswer") : null, chunk);
	} });
}
/** Never an older one, however it is signed. */
function isNewer(version, current) {
	const parts = (text) => (text.split("-")[0] ?? "").split(".").map(Number);
	const [a, b] = [parts(version), parts(current)];
	for (let i = 0; i < 3; i += 1) if (a[i] !== b[i]) return (a[i] ?? 0) > (b[i] ?? 0);
	return false;
}
// src/main/windows.ts
var roles = {
	"/": "console",
	"/console": "console",
	"/display": "display",
	"/hotseat": "hotSeat",
	"/review": "review",
	"/evaluator": "evaluator",
	"/number": "number"
};
/** Standing next to these there is only ever one; asking again brings it forward. */
var single = /* @__PURE__ */ new Set([
	"console",
	"display",
	"hotSeat",
	"review",
	"evaluator"
]);
function roleOf(url) {
	return roles[URL.parse(url)?.pathname ?? ""] ?? "other";
}
var dark = "#0b1016";
var desk = {
	width: 1440,
	height: 900,
	minWidth: 1024,
	minHeight: 640,
	backgroundColor: dark
};
function lookOf(role) {
	switch (role) {
		case "console":
		case "review":
		case "other": return desk;
		case "display": return {
			width: 1280,
			height: 720,
			backgroundColor: dark
		};
		case "hotSeat":
		case "evaluator": return {
			...desk,
			width: 1180,
			height: 820,
			minWidth: 360
		};
		case "number": return {
			width: 320,
			height: 220,
			frame: false,
			alwaysOnTop: true,
			focusable: false,
			skipTaskbar: true,
			backgroundColor: dark
		};
	}
}
var Windows = class {
	#maker;
	#made;
	#open = /* @__PURE__ */ new Map();
	constructor(maker, made) {
		this.#maker = maker;
		this.#made = made;
	}
	/** Opens an address of the host, or brings its window forward. A review shows what was asked for last. */
	open(url, at = {}) {
		const role = roleOf(url);
		const there = single.has(role) ? this.of(role) : null;
		if (there === null) return this.#openNew(url, role, at);
		if (role === "review") {
			const { x, y } = there.getBounds();
			const made = this.#openNew(url, role, {
				x,
				y
			});
			there.destroy();
			return made;
		}
		this.forward(role);
		return there;
	}
	#openNew(url, role, at) {
		const window = createWindow(this.#maker, {
			url,
			look: {
				...lookOf(role),
				...at
			},
			onOpen: (asked) => void this.open(asked)
		});
		this.#open.set(window, role);
		window.once("closed", () => this.#open.delete(window));
		this.#made(window, role);
		window.loadURL(url).catch(() => {});
		return window;
	}
	/** The host stands at another address now: each window makes way for one there, or goes. */
	async move(address) {
		for (const [window, role] of this.all()) {
			const url = await address(role, window.webContents.getURL());
			if (window.isDestroyed()) continue;
			const { x, y } = window.getBounds();
			if (url !== null) this.#openNew(url, role, {
				x,
				y
			});
			window.destroy();
		}
	}
	/** A window that is never shown, and that nothing else here knows of. */
	hidden(url) {
		return createWindow(this.#maker, {
			url,
			look: desk,
			hidden: true,
			onOpen: () => {}
		});
	}
	of(role) {
		for (const [window, its] of this.#open) if (its === role) return window;
		return null;
	}
	all() {
		return [...this.#open];
	}
	/** Whether there was one to bring forward. */
	forward(role) {
		const window = this.of(role);
		if (window === null) return false;
		if (window.isMinimized()) window.restore();
		window.show();
		window.focus();
		return true;
	}
	/** The kind of our window that these contents are, showing a page of the host. */
	roleOfContents(contents, url, base) {
		if (!isOwnPage(url, base)) return null;
		for (const [window, role] of this.#open) if (window.webContents === contents) return role;
		return null;
	}
};
// src/main/shell.ts
/**
* The desktop shell put together: which part hears what of which other. Composition only; each part has its own
* file. The host runs in a process of its own, windows show its pages. A crash here leaves the exercise's file at
* its last synced batch.
*/
var nothingYet = {
	file: null,
	title: "",
	status: "closed",
	held: false,
	language: null,
	recent: []
};
var Shell = class {
	#options;
	#log;
	#settings;
	#host;
	#care;
	#unopened;
	#windows;
	#pages;
	#screens;
	#files;
	#power;
	#quit;
	#update;
	#recovery;
	#news = nothingYet;
	constructor(options) {
		const { electron, dist, given } = options;
		const { app, dialog } = electron;
		const say = () => this.#say();
		const news = () => this.#news;
		this.#options = options;
		this.#log = new ShellLog(app.getPath("logs"));
		this.#settings = new SettingsFile(app.getPath("userData"));
		this.#host = this.#makeHost(options);
		this.#files = new Files({
			app,
			dialog,
			home: given.home,
			news,
			say,
			open: (file) => this.#host.open(file),
			unopened: (file, why) => this.#unopened.tell(file, why)
		});
		const note = (what, more) => this.#log.note(what, more);
		this.#care = new HostCare({
			dialog,
			say,
			note
		});
		this.#unopened = new Unopened({
			dialog,
			say,
			note,
			rescue: (file) => this.#host.rescue(file),
			open: (file) => this.#files.open(file)
		});
		this.#quit = this.#makeQuit(options);
		this.#power = new Power({
			electron,
			slept: (what) => {
				this.#log.note(what);
				this.#host.sleep();
			},
			shutdown: () => void this.#quit.now()
		});
		this.#update = new Update({
			electron,
			feed: () => this.#settings.now.feed,
			live: () => this.#news.status === "running",
			say
		});
		this.#recovery = new Recovery({
			dialog,
			address: (role, url) => this.#pages.addressOf(role, url),
			say,
			note
		});
		this.#windows = new Windows({
			make: electron.makeWindow,
			preload: path.join(dist, "preload", "shell.cjs"),
			devTools: !app.isPackaged
		}, (window, role) => this.#made(window, role));
		this.#pages = new Pages({
			windows: this.#windows,
			host: this.#host,
			dialog,
			say
		});
		this.#screens = new Screens({
			screen: electron.screen,
			settings: this.#settings,
			display: () => this.#windows.of("display"),
			lost: () => this.#screenLost(),
			changed: () => this.#drawMenu(),
			showNumber: (number, at) => this.#windows.open(new URL(`/number#${number}`, this.#pages.base ?? void 0).href, at)
		});
	}
	/** Resolves once the console's window is there, or the person gave up. */
	async start() {
		const { electron, asked } = this.#options;
		const { app, session, ipcMain } = electron;
		this.#log.note("start", {
			version: app.getVersion(),
			platform: process.platform
		});
		denyPermissions(session);
		guardDownloads({
			session,
			base: () => this.#pages.base,
			title: () => this.#say()("saveTitle"),
			refused: (url) => this.#log.note("download refused", { url })
		});
		registerIpc({
			ipcMain,
			doings: {
				chooseFile: (from) => this.#files.choose(this.#pages.windowOf(from), { packages: true }),
				openWindow: (url) => Promise.resolve(this.#pages.open(url))
			},
			roleOf: (contents, url) => this.#pages.roleOf(contents, url),
			refused: (channel, why) => this.#log.note("request refused", {
				channel,
				why
			})
		});
		this.#listen();
		this.#drawMenu();
		if (!await this.#host.start()) {
			app.exit(1);
			return;
		}
		const opening = asked.reduce((before, file) => before.then(() => this.#files.open(file)), Promise.resolve());
		this.#try(opening);
	}
	/** A fault of the shell's own, or what could not be done: the exercise runs elsewhere and goes on. */
	fault(error) {
		this.#log.note("shell fault", { fault: faultText(error) });
	}
	/** What somebody asked for; where it fails, they hear why. */
	#try(work) {
		work.catch((error) => {
			this.fault(error);
			const say = this.#say();
			const box = {
				message: say("fault"),
				detail: wordsFor(error, say),
				buttons: [say("ok")]
			};
			this.#options.electron.dialog.showMessageBox({
				type: "error",
				noLink: true,
				...box
			});
		});
	}
	#started({ ticketUrl, notices }) {
		for (const notice of notices) this.#log.note("notice", { notice });
		this.#try(this.#pages.moveTo(ticketUrl));
	}
	#makeHost({ electron, dist, given, forkReader }) {
		const ended = (code) => this.#log.note("host ended", { code });
		return new HostProcess({
			...hostLaunch({
				electron,
				dist,
				given,
				ended
			}),
			forkReader,
			onStarted: (state) => this.#started(state),
			onUnopened: (file, why) => this.#try(this.#unopened.tell(file, why)),
			onFailed: (failure, file) => this.#care.failed(failure, file),
			onTold: (told) => this.#told(told),
			printing: (tell) => new Printing({
				open: (url) => this.#pages.isOwn(url) ? this.#windows.hidden(url) : null,
				tell
			})
		});
	}
	#makeQuit({ electron: { app, dialog } }) {
		return new Quit({
			app,
			dialog,
			news: () => this.#news,
			say: () => this.#say(),
			close: () => this.#close(),
			late: () => this.#log.note("end without an answer of the host")
		});
	}
	#listen() {
		listenToApp(this.#options.electron.app, {
			startedAgain: (file) => {
				this.#log.note("second start");
				if (file === null) this.#try(this.#pages.console());
				else this.openFile(file);
			},
			activated: () => this.#try(this.#pages.console()),
			processGone: (details) => this.#log.note("process gone", details)
		});
	}
	/** The system asks for a file, or a second start of the program, later than at the start. */
	openFile(file) {
		this.#try(this.#pages.console().then(() => this.#files.open(file)));
	}
	#told(told) {
		if ("fault" in told) {
			this.#log.note("fault", { fault: told.fault });
			return;
		}
		this.#news = told.news;
		this.#power.follow(told.news);
		this.#files.follow(told.news);
		if (told.news.status === "running") this.#update.stop();
		this.#drawMenu();
	}
	#say() {
		return sayIn(languageOf(this.#news.language, this.#options.electron.app.getLocale()));
	}
	#made(window, role) {
		this.#recovery.watch(window, role);
		if (role === "console") this.#quit.guard(window);
		if (role === "display") this.#screens.place(window);
	}
	#screenLost() {
		this.#log.note("screen lost", { status: this.#news.status });
		if (this.#news.status !== "running" || this.#news.held) return;
		this.#try(this.#host.hold(this.#say()("screenLost")));
	}
	#drawMenu() {
		const { electron, platform } = this.#options;
		const state = {
			news: this.#news,
			screens: this.#screens.list(),
			feed: this.#settings.now.feed !== null,
			platform
		};
		electron.setMenu(menuOf(this.#say(), state, {
			open: () => this.#try(this.#files.chooseAndOpen(this.#windows.of("console"))),
			openRecent: (file) => this.#try(this.#files.open(file)),
			console: () => this.#try(this.#pages.console()),
			window: (kind) => this.#try(this.#pages.show(kind)),
			screen: (id) => this.#screens.choose(id),
			identify: () => this.#screens.identify(),
			about: () => this.#try(showAbout({
				electron,
				say: this.#say(),
				log: this.#log.file,
				feed: this.#settings.now.feed?.url ?? null
			})),
			showLog: () => electron.shell.showItemInFolder(this.#log.file),
			checkUpdate: () => this.#try(this.#update.check())
		}));
	}
	async #close() {
		this.#power.release();
		this.#update.stop();
		const notCopied = await this.#host.close();
		if (notCopied !== null) this.#log.note("last backup not made");
		this.#log.note("end");
		return notCopied;
	}
};
// src/main/main.ts
/**
* The entry of the desktop program, and the only file of the shell that imports Electron: it hands the parts what
* they need of it. Decides between a window and the command line, and lets one Whitecell run at a time.
*/
var dist = path.resolve(import.meta.dirname, "..");
var argv = process.argv.slice(app.isPackaged ? 1 : 2);
var given = readArguments(argv, process.cwd());
var forkReader = () => utilityProcess.fork(path.join(dist, "reader", "reader.js"), [], {
	env: bareEnvironment(process.env),
	execArgv: [...readerArgv],
	stdio: "ignore",
	serviceName: "Whitecell reader"
});
/** Parts of it exist only once the program is ready. */
function theElectron() {
	return {
		app,
		dialog,
		ipcMain,
		powerMonitor,
		powerSaveBlocker,
		screen,
		shell,
		session: session.defaultSession,
		setMenu: (template) => Menu.setApplicationMenu(Menu.buildFromTemplate(template)),
		makeWindow: (options) => new BrowserWindow(options),
		fork: (file, args, options) => utilityProcess.fork(file, args, options)
	};
}
function fail(error) {
	const say = sayIn(languageOf(null, app.getLocale()));
	dialog.showErrorBox(say("startFailed"), error instanceof Error ? error.message : String(error));
	app.exit(1);
}
async function openWindows() {
	const asked = [];
	let running = null;
	app.on("open-file", (event, file) => {
		event.preventDefault();
		if (!isExercise(file)) return;
		if (running === null) asked.push(file);
		else running.openFile(file);
	});
	await app.whenReady();
	const door = app.isPackaged ? doorAmong(argv) : null;
	if (door !== null) throw new Error(sayIn(languageOf(null, app.getLocale()))("door", { argument: door }));
	const made = new Shell({
		electron: theElectron(),
		dist,
		given,
		forkReader,
		platform: process.platform,
		asked
	});
	catchFaults(process, (error) => made.fault(error));
	await made.start();
	running = made;
}
async function commandLine(args) {
	await app.whenReady();
	app.exit(await runCommandLine({
		electron: theElectron(),
		dist,
		args,
		forkReader
	}));
}
app.enableSandbox();
app.setAppUserModelId("org.whitecell.app");
if (given.cli !== null) commandLine(given.cli).catch(fail);
else if (!app.requestSingleInstanceLock()) app.quit();
else openWindows().catch(fail);
export {};
