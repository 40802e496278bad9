import { RAW } from '../state.js';

/** With the state as its data. */
export const appOf = (state) => ({
  data: () => ({ ...state, RAW }),
  template: `
    <main>
      <p id="lead">{{ lead }} has {{ readers }} readers today.</p>
      <p id="choice"><b v-if="isBold">{{ lead }}</b><i v-else>{{ lead }}</i></p>
      <ul id="stories">
        <li v-for="story in stories" :key="story.id">
          <a :href="'#' + story.id">{{ story.name }}</a>{{ story.text }}
        </li>
      </ul>
      <div id="raw" v-html="RAW"></div>
      <section id="places"><p v-for="place in places" :key="place.id">At {{ place.name }} again</p></section>
    </main>`,
});
