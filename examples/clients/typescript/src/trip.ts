/** Asks for a trip, waits until it is planned, and prints its days. */
import createClient from "openapi-fetch";
import type { components, paths } from "./travel-api.js";

type Schemas = components["schemas"];

const PATIENCE_S = 120;
const WAIT_S = 20;

const api = createClient<paths>({
  baseUrl: process.env["TRAVEL_API"] ?? "http://localhost:3000",
  headers: { Authorization: `Bearer ${wanted("TRAVEL_TOKEN")}` },
});

function wanted(variable: string): string {
  const value = process.env[variable];
  if (!value) {
    throw new Error(`${variable} is not set; './travel token' prints a token for the suite on this machine`);
  }
  return value;
}

/** What the service says is wrong, field by field where it knows them. */
function failed(what: string, problem: Schemas["Problem"] | undefined): Error {
  const fields = problem?.errors?.map((e) => `\n  ${e.field} ${e.problem}; expected: ${e.expected}`) ?? [];
  return new Error(`${what}: ${problem?.title ?? "no answer that can be read"}. ${problem?.detail ?? ""}${fields.join("")}`);
}

async function ask(form: Schemas["TravelRequestForm"]): Promise<string> {
  const { data, error } = await api.POST("/v1/travel-requests", { body: form });
  if (data === undefined) {
    throw failed("The trip was not taken", error);
  }
  return data.id;
}

/** Waits by long polling: the service answers when the state changes. */
async function completed(id: string): Promise<Schemas["TripStatus"]> {
  const deadline = Date.now() + PATIENCE_S * 1000;
  while (Date.now() < deadline) {
    const { data, error } = await api.GET("/v1/travel-requests/{id}", {
      params: { path: { id }, header: { Prefer: `wait=${WAIT_S}` } },
    });
    if (data === undefined) {
      throw failed("The state can't be read", error);
    }
    if (data.state === "COMPLETED") {
      return data;
    }
    if (data.state === "FAILED" || data.state === "CANCELLED" || data.state === "EXPIRED") {
      throw new Error(`The trip ended as ${data.state}: ${data.failure?.message ?? "no reason was given"}`);
    }
  }
  throw new Error(`The trip was not planned within ${PATIENCE_S} seconds`);
}

async function proposal(id: string): Promise<Schemas["Proposal"]> {
  const { data, error } = await api.GET("/v1/proposals/{id}", { params: { path: { id } } });
  if (data === undefined || typeof data === "string") {
    throw failed("The proposal can't be read", error);
  }
  return data as Schemas["Proposal"];
}

function print(day: Schemas["Day"]): void {
  console.log(`\n${day.date}, ${day.destinationId}`);
  for (const visit of day.visits) {
    console.log(`  ${visit.start.slice(11, 16)}–${visit.departure.slice(11, 16)}  ${visit.name}`);
  }
}

const id = await ask({
  destinations: [{ name: process.argv[2] ?? "Vienna" }],
  startDate: "2030-05-09",
  endDate: "2030-05-12",
  interests: { art: 1, food: 0.6 },
});
console.log(`Asked for trip ${id}`);
await completed(id);
(await proposal(id)).itinerary.days.forEach(print);
